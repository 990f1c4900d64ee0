package org.muster.pap;

import java.util.Map;
import org.muster.gateway.GatewayRefusal;

/**
 * A code of PAP (OMA-TS-PAP §9.13) and what the gateway says of it.
 *
 * @param code four digits, unless a gateway has its own
 * @param words the gateway's; empty for none
 */
record PapStatus(int code, String words) {

  static final int OK = 1000;
  private static final int TAKEN = 1;
  private static final int CLIENT_ERROR = 2;
  private static final int SERVER_ERROR = 3;
  private static final int SERVICE_ERROR = 4;
  private static final int DEVICE_ABORTED = 5;
  private static final int PER_CLASS = 1_000;

  /** The push-id bears the notification: if it is known there, the gateway took it before. */
  private static final int DUPLICATE = 2007;

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(OK, "OK"),
          Map.entry(1001, "Accepted for Processing"),
          Map.entry(2000, "Bad Request"),
          Map.entry(2001, "Forbidden"),
          Map.entry(2002, "Address Error"),
          Map.entry(2003, "Address Not Found"),
          Map.entry(2004, "Push ID Not Found"),
          Map.entry(2005, "Capabilities Mismatch"),
          Map.entry(2006, "Required Capabilities Not Supported"),
          Map.entry(DUPLICATE, "Duplicate Push ID"),
          Map.entry(2008, "Cancellation Not Possible"),
          Map.entry(3000, "Internal Server Error"),
          Map.entry(3001, "Not Implemented"),
          Map.entry(3002, "Version Not Supported"),
          Map.entry(3003, "Not Possible"),
          Map.entry(3004, "Capability Matching Not Supported"),
          Map.entry(3005, "Multiple Addresses Not Supported"),
          Map.entry(3006, "Transformation Failure"),
          Map.entry(3007, "Specified Delivery Method Not Possible"),
          Map.entry(3008, "Capabilities Not Available"),
          Map.entry(3009, "Required Network Not Available"),
          Map.entry(3010, "Required Bearer Not Available"),
          Map.entry(3011, "Replacement Not Supported"),
          Map.entry(4000, "Service Failure"),
          Map.entry(4001, "Service Unavailable"));

  /** Whether the gateway has it. */
  boolean isTaken() {
    return code / PER_CLASS == TAKEN || code == DUPLICATE;
  }

  /** For people: the code, its name, and what the gateway says. */
  String text() {
    String title = TITLES.getOrDefault(code, "");
    String named = title.isEmpty() ? Integer.toString(code) : code + " " + title;
    return words.isEmpty() || words.equalsIgnoreCase(title) ? named : named + ": " + words;
  }

  /**
   * What to do about a code that is none of success. What concerns one device must not stop the
   * others; what we have set up wrongly waits until it is mended.
   */
  GatewayRefusal refusal() {
    return refusal("The gateway answered " + text() + ".");
  }

  /**
   * The same.
   *
   * @param said all that it said, for people
   */
  GatewayRefusal refusal(String said) {
    return switch (code / PER_CLASS) {
      case CLIENT_ERROR -> GatewayRefusal.refused(said);
      case SERVER_ERROR -> serverError(said);
      case SERVICE_ERROR ->
          code == 4001 ? GatewayRefusal.busy(null, said) : GatewayRefusal.down(said);
      case DEVICE_ABORTED -> GatewayRefusal.unreached(null, said);
      default -> GatewayRefusal.down(said);
    };
  }

  private GatewayRefusal serverError(String said) {
    return switch (code) {
      case 3001, 3004, 3005, 3006, 3008, 3011 -> GatewayRefusal.refused(said);
      case 3003, 3009, 3010 -> GatewayRefusal.unreached(null, said);
      default -> GatewayRefusal.down(said);
    };
  }
}
