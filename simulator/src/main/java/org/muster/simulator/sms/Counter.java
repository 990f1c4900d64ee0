package org.muster.simulator.sms;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.muster.simulator.wire.UnreadablePackage;

/** Where messages are handed in: takes them or not, delivers them, and writes receipts. */
final class Counter {

  private static final int RECEIPT_BITS = 0x03;

  private final Temper temper;
  private final Postman postman;
  private final AtomicLong ids = new AtomicLong(System.nanoTime() & 0xFFFFFFFL);
  private final Map<String, Phone> phones = new ConcurrentHashMap<>();
  private final Map<String, Postman.Letter> unsent = new ConcurrentHashMap<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final List<Submitted> taken = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  Counter(Temper temper, Postman postman) {
    this.temper = temper;
    this.postman = postman;
  }

  void serve(String number, Consumer<byte[]> device) {
    phones.put(digits(number), new Phone(new Modem(), device));
  }

  List<Submitted> taken() {
    return List.copyOf(taken);
  }

  /** How many messages it was asked to take at the same time, at most. */
  int mostAtOnce() {
    return mostAtOnce.get();
  }

  SubmitSmResult take(SubmitSm message) throws ProcessRequestException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      int status = temper.status();
      rest();
      return take(message, status);
    } finally {
      atOnce.decrementAndGet();
    }
  }

  private SubmitSmResult take(SubmitSm message, int status) throws ProcessRequestException {
    Phone phone = phones.get(digits(message.getDestAddress()));
    if (status != 0 || phone == null) {
      throw new ProcessRequestException("refused", status == 0 ? Temper.UNKNOWN_NUMBER : status);
    }
    taken.add(written(message));
    long id = ids.incrementAndGet();
    String fate = temper.fate();
    if ("DELIVRD".equals(fate)) {
      deliver(phone, message.getShortMessage());
    }
    String named =
        temper.hexadecimalIds() ? Long.toHexString(id).toUpperCase(Locale.ROOT) : id + "";
    if (fate != null && (message.getRegisteredDelivery() & RECEIPT_BITS) != 0) {
      announce(
          named, new Postman.Letter("%010d".formatted(id), fate, digits(message), sender(message)));
    }
    return result(named);
  }

  /** The answer has left: now the receipt may follow. */
  void answered(String id) {
    Optional.ofNullable(unsent.remove(id)).ifPresent(postman::bringLater);
  }

  private void announce(String named, Postman.Letter letter) {
    if (temper.receiptsFirst()) {
      postman.bring(letter);
    } else {
      unsent.put(named, letter);
    }
  }

  private void rest() throws ProcessRequestException {
    try {
      temper.rest();
      if (closed) {
        throw new ProcessRequestException("closed", SMPPConstant.STAT_ESME_RSYSERR);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProcessRequestException("closed", SMPPConstant.STAT_ESME_RSYSERR);
    }
  }

  /** Nobody rests any more, and nothing is taken. */
  void close() {
    closed = true;
    temper.isSlow(Duration.ZERO);
  }

  private static void deliver(Phone phone, byte[] userData) throws ProcessRequestException {
    try {
      phone.modem().take(userData).ifPresent(phone.device());
    } catch (UnreadablePackage e) {
      throw new ProcessRequestException(e.getMessage(), SMPPConstant.STAT_ESME_RINVMSGLEN);
    }
  }

  private static SubmitSmResult result(String id) throws ProcessRequestException {
    try {
      return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
    } catch (PDUStringException e) {
      throw new ProcessRequestException(e.getMessage(), SMPPConstant.STAT_ESME_RSYSERR);
    }
  }

  private static Submitted written(SubmitSm message) {
    return new Submitted(
        message.getDestAddress(),
        message.getEsmClass() & 0xff,
        message.getDataCoding() & 0xff,
        message.getValidityPeriod() == null ? "" : message.getValidityPeriod(),
        message.getRegisteredDelivery() & 0xff,
        sender(message),
        message.getShortMessage());
  }

  private static String sender(SubmitSm message) {
    return message.getSourceAddr() == null ? "" : message.getSourceAddr();
  }

  private static String digits(SubmitSm message) {
    return digits(message.getDestAddress());
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }

  /** Where a number leads. */
  private record Phone(Modem modem, Consumer<byte[]> device) {}
}
