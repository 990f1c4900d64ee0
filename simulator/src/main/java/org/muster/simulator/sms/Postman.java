package org.muster.simulator.sms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.SMPPServerSession;

/** Brings receipts to whoever is bound, and tries again for a while where that fails. */
final class Postman {

  private static final int MOST_TRIES = 60;
  private static final long PAUSE_MILLIS = 500;

  private final ScheduledExecutorService executor;
  private final Supplier<List<SMPPServerSession>> bound;

  Postman(ScheduledExecutorService executor, Supplier<List<SMPPServerSession>> bound) {
    this.executor = executor;
    this.bound = bound;
  }

  /**
   * A receipt on its way (SMPP 3.4 Appendix B).
   *
   * @param id as the text of the receipt writes it
   * @param state for example {@code DELIVRD}
   * @param number the device's
   * @param sender whoever sent the message
   */
  record Letter(String id, String state, String number, String sender) {

    private byte[] text() {
      boolean arrived = state.equals("DELIVRD");
      return ("id:%s sub:001 dlvrd:%s submit date:2601010000 done date:2601010001 stat:%s err:%s"
              + " text:")
          .formatted(id, arrived ? "001" : "000", state, arrived ? "000" : "027")
          .getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** Brings it now, in the thread of the caller, or later. */
  void bring(Letter letter) {
    bring(letter, 1);
  }

  /** Brings it on a thread of its own. */
  void bringLater(Letter letter) {
    schedule(letter, 1, 0);
  }

  private void bring(Letter letter, int tries) {
    for (SMPPServerSession session : bound.get()) {
      try {
        deliver(session, letter);
        return;
      } catch (Exception e) {
        continue; // whatever it is: the next one, and then later
      }
    }
    if (tries < MOST_TRIES) {
      schedule(letter, tries + 1, PAUSE_MILLIS);
    }
  }

  private void schedule(Letter letter, int tries, long millis) {
    try {
      executor.schedule(() -> bring(letter, tries), millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      return; // the centre is closed
    }
  }

  private static void deliver(SMPPServerSession session, Letter letter) throws Exception {
    session.deliverShortMessage(
        "",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        letter.number(),
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        letter.sender(),
        new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(0),
        DataCodings.ZERO,
        letter.text());
  }
}
