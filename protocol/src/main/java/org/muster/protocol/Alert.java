package org.muster.protocol;

import jakarta.json.JsonValue;
import java.util.Objects;
import java.util.Set;

/**
 * Something a device has to tell, unasked or about an EXEC that took its time (TS §5.4, §7.2.1.5).
 * Nobody answers an alert.
 *
 * @param type what happened, usually a URN; 1 to 255 characters, never {@code null}
 * @param source the node concerned, as the device wrote it, {@code null} if there is none
 * @param target a further node, as the device wrote it, {@code null} if there is none
 * @param mark how grave it is, never {@code null}
 * @param dataType what the device says the data is, often but not always a media type; {@code null}
 *     if it does not say
 * @param data what the alert carries, {@code null} if nothing; any kind of JSON value, although the
 *     specification speaks of objects
 */
public record Alert(
    String type, String source, String target, Mark mark, String dataType, JsonValue data) {

  /** The device answers a notification (TS §5.2.2). */
  public static final String SERVER_INITIATED = "urn:oma:at:dm:2.0:ServerInitiatedMgmt";

  /** The device comes of its own accord (TS §5.2.2). */
  public static final String CLIENT_INITIATED = "urn:oma:at:dm:2.0:ClientInitiatedMgmt";

  /** The device has just learned of this server (TS §5.2.2). */
  public static final String BOOTSTRAP_COMPLETE = "urn:oma:at:dm:2.0:BootstrapComplete";

  private static final Set<String> STARTS =
      Set.of(SERVER_INITIATED, CLIENT_INITIATED, BOOTSTRAP_COMPLETE);

  private static final int MAX_SHORT = 255;
  private static final int MAX_URI = 2048;

  /**
   * Checks what is bounded.
   *
   * @throws MalformedException if the type is empty, or a text is too long (255 characters for type
   *     and dataType, 2048 for source and target) or holds control characters
   */
  public Alert {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(mark, "mark");
    if (type.isBlank()) {
      throw new MalformedException("AlertType", "An alert needs an AlertType, this one is blank.");
    }
    check("AlertType", type, MAX_SHORT);
    check("SourceURI", source, MAX_URI);
    check("TargetURI", target, MAX_URI);
    check("DataType", dataType, MAX_SHORT);
  }

  /**
   * Whether this is one of the three alerts that tell why a session begins.
   *
   * @return whether {@link Initiation} concerns itself with it
   */
  public boolean startsSession() {
    return STARTS.contains(type);
  }

  private static void check(String name, String text, int most) {
    if (text == null) {
      return;
    }
    if (text.length() > most) {
      throw new MalformedException(name, name + " has at most " + most + " characters.");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new MalformedException(name, name + " holds control characters.");
    }
  }
}
