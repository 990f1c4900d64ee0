package org.muster.notification;

import java.time.Duration;
import org.muster.gateway.Receipt;

/**
 * What is counted of gateways. The times to contact are how long after it was sent a device came.
 */
public enum Measure {
  /** It took a notification. */
  TAKEN,
  /** It took no more just then. */
  BUSY,
  /** It could not be reached. */
  DOWN,
  /** A device's own address could not be reached. */
  UNREACHED,
  /** It refused a notification for ever. */
  REFUSED,
  /** It knew an address no more. */
  GONE,
  /** It said that a notification is with the device. */
  DELIVERED,
  /** It said that a notification never will be. */
  UNDELIVERED,
  /** The device came within ten seconds. */
  CONTACT_10S,
  /** Within a minute. */
  CONTACT_1M,
  /** Within ten minutes. */
  CONTACT_10M,
  /** Within an hour. */
  CONTACT_1H,
  /** Later than that. */
  CONTACT_LATER;

  static Measure of(AttemptOutcome outcome) {
    return valueOf(outcome.name());
  }

  static Measure of(Receipt.Fate fate) {
    return valueOf(fate.name());
  }

  static Measure of(Duration contact) {
    if (contact.compareTo(Duration.ofSeconds(10)) <= 0) {
      return CONTACT_10S;
    }
    if (contact.compareTo(Duration.ofMinutes(1)) <= 0) {
      return CONTACT_1M;
    }
    if (contact.compareTo(Duration.ofMinutes(10)) <= 0) {
      return CONTACT_10M;
    }
    return contact.compareTo(Duration.ofHours(1)) <= 0 ? CONTACT_1H : CONTACT_LATER;
  }
}
