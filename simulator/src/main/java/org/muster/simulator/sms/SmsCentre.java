package org.muster.simulator.sms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.UnreadablePackage;

/**
 * An SMS centre that speaks SMPP 3.4 and knows the numbers of virtual devices. What is submitted is
 * read as a modem reads it, and wakes the device that has the number, if the device heeds it.
 */
public final class SmsCentre implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger("org.muster.simulator.sms");
  private static final int BIND_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int AT_ONCE = 32;

  private final String host;
  private final String systemId;
  private final String password;
  private final Temper temper = new Temper();
  private final List<SMPPServerSession> bound = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService receipts = Executors.newScheduledThreadPool(2);
  private final Counter counter;
  private volatile SMPPServerSessionListener listener;
  private volatile int port;

  private SmsCentre(String host, int port, String systemId, String password) {
    this.host = host;
    this.port = port;
    this.systemId = systemId;
    this.password = password;
    this.counter = new Counter(temper, new Postman(receipts, () -> List.copyOf(bound)));
  }

  /**
   * Opens a centre that knows nobody yet.
   *
   * @param host the address it listens at
   * @param port 0 for any free one
   * @param systemId who may bind
   * @param password its password, of 8 characters at most
   * @throws IOException when the port is taken
   */
  public static SmsCentre open(String host, int port, String systemId, String password)
      throws IOException {
    SmsCentre centre = new SmsCentre(host, port, systemId, password);
    centre.comesBack();
    return centre;
  }

  /**
   * Delivers to a device from now on.
   *
   * @param number its number, for example {@code +99900000001}
   * @param device the device
   * @param sessions what runs the sessions that notifications ask for; the caller's to close
   */
  public void serve(String number, VirtualDevice device, Executor sessions) {
    serve(number, package0 -> wake(device, package0, sessions));
  }

  /**
   * Delivers to anybody from now on.
   *
   * @param number its number
   * @param device takes each Package#0
   */
  public void serve(String number, Consumer<byte[]> device) {
    counter.serve(number, device);
  }

  private static void wake(VirtualDevice device, byte[] package0, Executor sessions) {
    try {
      Optional<Notification> heeded = device.heed(package0);
      heeded.ifPresent(notification -> sessions.execute(() -> device.answer(notification)));
    } catch (UnreadablePackage | RejectedExecutionException e) {
      return; // a device says nothing to what it does not understand, or when it is off
    }
  }

  /**
   * @return how it behaves; to be changed
   */
  public Temper temper() {
    return temper;
  }

  /**
   * @return where it listens
   */
  public String address() {
    return host + ":" + port;
  }

  /**
   * @return the messages it took, in their order
   */
  public List<Submitted> taken() {
    return counter.taken();
  }

  /**
   * @return how many messages waited for its answer at the same time, at most
   */
  public int mostAtOnce() {
    return counter.mostAtOnce();
  }

  /**
   * @return how many are bound to it
   */
  public int bound() {
    return bound.size();
  }

  /** Drops all connections without a word; whoever was bound may bind again. */
  public void hangsUp() {
    bound.forEach(SMPPServerSession::close);
    bound.clear();
  }

  /** Is not to be reached any more. */
  public void goesDown() throws IOException {
    listener.close();
    hangsUp();
  }

  /** Can be reached again, where it was. */
  public void comesBack() throws IOException {
    Doorway doorway = new Doorway(host, temper);
    SMPPServerSessionListener opened = new SMPPServerSessionListener(port, doorway);
    port = doorway.port();
    opened.setPduProcessorDegree(AT_ONCE);
    opened.setMessageReceiverListener(new Requests(counter));
    opened.setResponseDeliveryListener(new Answers(counter));
    listener = opened;
    threads.execute(() -> accept(opened));
  }

  private void accept(SMPPServerSessionListener opened) {
    try {
      while (true) {
        SMPPServerSession session = opened.accept();
        threads.execute(() -> greet(session));
      }
    } catch (IOException | RejectedExecutionException e) {
      LOG.log(Level.FINE, "No more binds", e);
    }
  }

  private void greet(SMPPServerSession session) {
    try {
      session.setTransactionTimer(ANSWER_MILLIS);
      session.setEnquireLinkTimer(ANSWER_MILLIS);
      BindRequest request = session.waitForBind(BIND_MILLIS);
      if (!request.getSystemId().equals(systemId)) {
        request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
      } else if (!request.getPassword().equals(password)) {
        request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
      } else {
        session.addSessionStateListener(
            (now, before, source) -> {
              if (!now.isBound()) {
                bound.remove(session);
              }
            });
        bound.add(session);
        request.accept("simulator");
      }
    } catch (TimeoutException | PDUStringException | IOException | IllegalStateException e) {
      session.close();
    }
  }

  @Override
  public void close() throws IOException {
    counter.close();
    goesDown();
    threads.shutdownNow();
    receipts.shutdownNow();
  }
}
