package org.muster.simulator.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.muster.simulator.Inbox;
import org.muster.simulator.VirtualDevice;

/** Devices that have telephone numbers, at one SMS centre. It closes the centre. */
public final class SmsInbox implements Inbox {

  private final SmsCentre centre;
  private final Executor sessions;
  private final Map<String, String> numbers = new LinkedHashMap<>();

  /**
   * @param centre delivers the messages
   * @param sessions what runs the sessions that notifications ask for; the caller's to close
   */
  public SmsInbox(SmsCentre centre, Executor sessions) {
    this.centre = centre;
    this.sessions = sessions;
  }

  /** The next number that is free, from {@code +999000000001} on; no country has this code. */
  @Override
  public synchronized String reach(String devId) {
    return numbers.computeIfAbsent(devId, id -> "+999%09d".formatted(numbers.size() + 1));
  }

  @Override
  public void admit(VirtualDevice device) {
    centre.serve(reach(device.devId()), device, sessions);
  }

  @Override
  public void close() {
    try {
      centre.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
