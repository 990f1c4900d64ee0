package org.muster.simulator.sms;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How an SMS centre behaves; by itself it takes everything and delivers it. Safe for several
 * threads.
 */
public final class Temper {

  /** Command statuses that tests and demonstrations need (SMPP 3.4 §5.1.3). */
  public static final int UNKNOWN_NUMBER = 0x0B;

  /** The centre's queue is full. */
  public static final int QUEUE_FULL = 0x14;

  /** It gets more than is allowed. */
  public static final int THROTTLED = 0x58;

  /** It has an error of its own. */
  public static final int SYSTEM_ERROR = 0x08;

  private final Deque<Integer> next = new ConcurrentLinkedDeque<>();
  private volatile int always;
  private volatile Duration delay = Duration.ZERO;
  private final AtomicReference<CountDownLatch> rest = new AtomicReference<>(new CountDownLatch(1));
  private volatile boolean silent;
  private volatile String fate = "DELIVRD";
  private volatile boolean receiptsFirst;
  private volatile boolean hexadecimalIds;

  /**
   * @param statuses how the next messages are answered, one each; 0: taken
   * @return this
   */
  public Temper answersNext(int... statuses) {
    for (int status : statuses) {
      next.add(status);
    }
    return this;
  }

  /**
   * @param status how messages are answered from now on; 0: taken
   * @return this
   */
  public Temper answers(int status) {
    always = status;
    return this;
  }

  /**
   * @param time how long it takes before each answer; those that wait by now are given at once
   * @return this
   */
  public Temper isSlow(Duration time) {
    delay = time;
    rest.getAndSet(new CountDownLatch(1)).countDown();
    return this;
  }

  /**
   * @param now whether nothing that it says arrives any more, while connections stay open and new
   *     ones are taken
   * @return this
   */
  public Temper isSilent(boolean now) {
    silent = now;
    return this;
  }

  /**
   * @param state what receipts say, for example {@code UNDELIV}; what is not DELIVRD reaches no
   *     device; null: there are no receipts
   * @return this
   */
  public Temper delivers(String state) {
    fate = state;
    return this;
  }

  /**
   * @param first whether a receipt comes before the answer that names the message
   * @return this
   */
  public Temper sendsReceiptsFirst(boolean first) {
    receiptsFirst = first;
    return this;
  }

  /**
   * @param hexadecimal whether answers write ids in hexadecimal, and receipts in decimal
   * @return this
   */
  public Temper answersInHexadecimal(boolean hexadecimal) {
    hexadecimalIds = hexadecimal;
    return this;
  }

  int status() {
    Integer one = next.poll();
    return one == null ? always : one;
  }

  /**
   * Waits as long as it takes before an answer.
   *
   * @return whether it was let go before that time was over
   */
  boolean rest() throws InterruptedException {
    return rest.get().await(delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean silent() {
    return silent;
  }

  String fate() {
    return fate;
  }

  boolean receiptsFirst() {
    return receiptsFirst;
  }

  boolean hexadecimalIds() {
    return hexadecimalIds;
  }
}
