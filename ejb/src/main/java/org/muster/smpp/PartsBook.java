package org.muster.smpp;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.gateway.Receipt;

/**
 * Which parts belong to one message: it is delivered when all of them are, and undelivered when one
 * is. Bounded, and in this node's memory only: a receipt of a part that nothing is known of,
 * because another node sent it or this one was started anew, is taken for one of the whole message;
 * the message is called by its last part, so that this one finds it.
 */
final class PartsBook {

  private static final int MOST_PARTS = 20_000;

  /** A receipt may overtake the answer that names the part; this long it is waited for. */
  private static final Duration OVERTAKEN = Duration.ofSeconds(1);

  private final Map<String, Group> byPart = bounded();

  /** Messages of one part: whoever asks for them has nothing to wait for. */
  private final Set<String> wholes = Collections.newSetFromMap(bounded());

  private int underWay;

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST_PARTS;
      }
    };
  }

  /** Begins a message of several parts; {@link #end} has to follow in any case. */
  synchronized Group begin() {
    underWay++;
    return new Group();
  }

  /** The centre took another part of it. */
  synchronized void took(Group group, String part) {
    group.parts.add(part);
    byPart.put(part, group);
    notifyAll();
  }

  /** The centre took a message of one part. */
  synchronized void tookWhole(String reference) {
    wholes.add(reference);
    notifyAll();
  }

  /**
   * No further part will be sent.
   *
   * @param reference what the whole is called by; null if it was given up
   * @return what became of it, if that is known already; until it was {@link #told}
   */
  synchronized Optional<SmscReceipt> end(Group group, String reference) {
    underWay--;
    group.reference = reference;
    group.isOver = reference == null;
    notifyAll();
    return group.outcome();
  }

  /**
   * Hears a receipt.
   *
   * @return the receipt of the whole, if it is known now; the given one, if it is of no part
   */
  synchronized Optional<SmscReceipt> hear(SmscReceipt receipt) throws InterruptedException {
    awaitNameOf(receipt.id());
    Group group = byPart.get(receipt.id());
    if (group == null) {
      return Optional.of(receipt);
    }
    group.hear(receipt);
    return group.outcome();
  }

  /** The fate of the message that is called so was written down: it is not told again. */
  synchronized void told(String reference) {
    Group group = byPart.get(reference);
    if (group != null && reference.equals(group.reference)) {
      group.isOver = true;
    }
  }

  private void awaitNameOf(String part) throws InterruptedException {
    long end = System.nanoTime() + OVERTAKEN.toNanos();
    while (underWay > 0 && !byPart.containsKey(part) && !wholes.contains(part)) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  /** One message of several parts; guarded by its book. */
  static final class Group {

    private final Set<String> parts = new HashSet<>();
    private final Set<String> delivered = new HashSet<>();
    private SmscReceipt failure;
    private String lastWords;
    private String reference;
    private boolean isOver;

    private Group() {}

    private void hear(SmscReceipt receipt) {
      if (receipt.fate() == Receipt.Fate.DELIVERED) {
        delivered.add(receipt.id());
        lastWords = receipt.words();
      } else if (failure == null) {
        failure = receipt;
      }
    }

    /** When all is sent and the end is known, until it was told. */
    private Optional<SmscReceipt> outcome() {
      boolean known = failure != null || delivered.containsAll(parts);
      if (isOver || reference == null || !known) {
        return Optional.empty();
      }
      return Optional.of(
          failure == null
              ? new SmscReceipt(reference, Receipt.Fate.DELIVERED, lastWords)
              : new SmscReceipt(reference, Receipt.Fate.UNDELIVERED, failure.words()));
    }
  }
}
