package org.muster.protocol;

import java.util.Arrays;
import java.util.Optional;

/** A way for a device to reach its server (TS §5.2.1, option PREFERRED-CON-TYPE). */
public enum ConnectionType {
  /** Whatever is available. */
  ANY(0),
  /** A cellular network. */
  CELLULAR(1),
  /** A wireless LAN (IEEE 802.11). */
  WLAN(2),
  /** A wire. */
  WIRELINE(3);

  private final int code;

  ConnectionType(int code) {
    this.code = code;
  }

  /**
   * Finds the type by its byte in a notification.
   *
   * @param code the byte, 0 to 255
   * @return the type, or empty if nobody knows it
   */
  public static Optional<ConnectionType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  /**
   * The byte that stands for the type in a notification.
   *
   * @return 0 to 3
   */
  public int code() {
    return code;
  }
}
