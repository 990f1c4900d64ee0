package org.muster.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.muster.kernel.Refusal;

/** The types of events; there are no others. */
public enum EventType {
  DEVICE_REGISTERED("An operator registered a device"),
  DEVICE_QUARANTINED("A device registered itself, and waits for an operator"),
  DEVICE_APPROVED("A device was taken out of the quarantine"),
  DEVICE_ACTIVATED("A device came that was registered, unblocked or reinstated"),
  DEVICE_BLOCKED("A device was turned off"),
  DEVICE_UNBLOCKED("The block of a device was lifted"),
  DEVICE_RETIRED("A device was taken out of use"),
  DEVICE_REINSTATED("A device was taken into use again"),
  DEVICE_DELETED("A device was deleted with everything that belonged to it"),
  COMMAND_QUEUED("A command waits for its device"),
  COMMAND_SENT("A command travels; its result is awaited"),
  COMMAND_RETURNED("A command was sent in vain and waits again"),
  COMMAND_ACCEPTED("The device took a command and will report its end later"),
  COMMAND_SUCCEEDED("A command is done"),
  COMMAND_FAILED("A command is not done"),
  COMMAND_CANCELLED("A command was taken back before it was sent"),
  COMMAND_EXPIRED("The end of a command was never reported"),
  COMMAND_SUPERSEDED("A newer command took the place of one"),
  COMMAND_IN_DOUBT("A command was sent, and nobody can say whether it was done"),
  SESSION_OPENED("A device opened a session"),
  SESSION_ENDED("The server ended a session"),
  SESSION_SUPERSEDED("A device began another session before one ended"),
  SESSION_EXPIRED("A device fell silent in a session"),
  SESSION_ABORTED("An operator ended a session"),
  ALERT_RECEIVED("A device raised an alert"),
  NOTIFICATION_REQUESTED("A device is to be called"),
  NOTIFICATION_SENT("A gateway took a notification, for the first time or again"),
  NOTIFICATION_ANSWERED("A device came because it was called"),
  NOTIFICATION_CANCELLED("A device came before any gateway was asked"),
  NOTIFICATION_FAILED("No gateway takes a notification"),
  NOTIFICATION_EXPIRED("A device did not come in time");

  /** What every name begins with. */
  public static final String PREFIX = "org.muster.";

  private static final int MOST = 50;

  private final String sentence;

  EventType(String sentence) {
    this.sentence = sentence;
  }

  /** What has happened. */
  public String sentence() {
    return sentence;
  }

  /** Its name as programs read it, such as {@code org.muster.command.in-doubt}. */
  public String word() {
    String name = name().toLowerCase(Locale.ROOT);
    int family = name.indexOf('_');
    return PREFIX + name.substring(0, family) + "." + name.substring(family + 1).replace('_', '-');
  }

  /**
   * The types that these names stand for: of a type, or of a family of them, such as {@code
   * org.muster.command}, with the prefix or without.
   *
   * @return their names; empty if there are no names, which stands for all
   * @throws Refusal invalid, if a name is of no type
   */
  public static Set<String> named(Collection<String> names) {
    if (names.size() > MOST) {
      throw Refusal.invalid("type", "No more than " + MOST + " types can be named.");
    }
    if (names.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid("type", "Each type has a name; null is none.");
    }
    Set<String> found = new LinkedHashSet<>();
    for (String name : names) {
      String whole = name.startsWith(PREFIX) ? name : PREFIX + name;
      List<String> own =
          Arrays.stream(values())
              .map(EventType::word)
              .filter(word -> word.equals(whole) || word.startsWith(whole + "."))
              .toList();
      if (own.isEmpty()) {
        throw Refusal.invalid("type", "There is no type of events \"" + shortened(name) + "\".");
      }
      found.addAll(own);
    }
    return found;
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "...";
  }
}
