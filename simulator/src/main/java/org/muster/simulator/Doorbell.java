package org.muster.simulator;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.UnreadablePackage;

/**
 * Brings notifications to devices, whatever carried them: the device decides at once, and its
 * session runs elsewhere.
 */
public final class Doorbell {

  private final Executor sessions;

  /** What came of ringing. */
  public enum Ring {
    /** The bytes are a notification, whether the device heeds it or not. */
    HEARD,
    /** They are none. */
    UNREADABLE,
    /** Nobody runs the session. */
    BUSY
  }

  /**
   * @param sessions what runs the sessions that notifications ask for; the caller's to close
   */
  public Doorbell(Executor sessions) {
    this.sessions = sessions;
  }

  /**
   * @param device whose it is
   * @param package0 its bytes
   * @return what came of it, before the session begins
   */
  public Ring ring(VirtualDevice device, byte[] package0) {
    try {
      Optional<Notification> heeded = device.heed(package0);
      heeded.ifPresent(notification -> sessions.execute(() -> device.answer(notification)));
      return Ring.HEARD;
    } catch (UnreadablePackage e) {
      return Ring.UNREADABLE;
    } catch (RejectedExecutionException e) {
      return Ring.BUSY;
    }
  }
}
