package org.muster.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What status codes mean for one command, where that is more or other than what they mean for all
 * (TS §5.3), and which codes a command may be answered with (TS Appendix C).
 */
final class CommandStatusMeanings {

  private static final Set<String> TRANSFERS = Set.of("HPUT", "HPOST");
  private static final Set<String> READS = Set.of("GET", "HPUT", "HPOST");
  private static final Set<String> WITHOUT_TARGET = Set.of("SHOW", "CONT", "END");

  private static final int NOT_IMPLEMENTED = 501;

  private static final String REACH =
      "Check that the device can reach the address, then try again.";

  private static final Map<String, StatusWords> PARTICULAR = particular();

  private CommandStatusMeanings() {}

  static StatusWords of(Command command, int code) {
    String name = command.name();
    StatusWords words = words(command, name, code);
    return foreseen(name, code)
        ? words
        : words.butMind("The specification does not allow " + code + " for " + name + ".");
  }

  private static StatusWords words(Command command, String name, int code) {
    if (command instanceof Exec exec && ResultMeanings.knows(exec.target().moid(), code)) {
      return new StatusWords(ResultCode.of(exec.target().moid(), code).meaning(), null);
    }
    StatusWords particular = PARTICULAR.get(name + " " + code);
    StatusWords words = particular == null ? StatusMeanings.of(code) : particular;
    return code == NOT_IMPLEMENTED ? DemandingAddress.in(command, words) : words;
  }

  /** Codes that are in no list are none that the list forbids. */
  private static boolean foreseen(String command, int code) {
    return switch (code) {
      case 202 -> command.equals("EXEC");
      case 204 -> command.equals("GET");
      case 304 -> READS.contains(command);
      case 403, 404 -> !WITHOUT_TARGET.contains(command);
      case 405 -> command.equals("EXEC") || command.equals("DELETE");
      case 406 -> TRANSFERS.contains(command);
      case 415, 506 -> command.equals("HGET");
      case 419 -> command.equals("HGET") || TRANSFERS.contains(command);
      default -> true;
    };
  }

  private static Map<String, StatusWords> particular() {
    Map<String, StatusWords> words = new HashMap<>();
    successes(words);
    missing(words);
    refusals(words);
    transfers(words);
    unimplemented(words);
    return Map.copyOf(words);
  }

  private static void successes(Map<String, StatusWords> words) {
    put(
        words,
        "HGET 200",
        "The device says that it stored what it fetched; devices say so of failures, too.",
        "Read the node to be sure.");
    put(words, "SHOW 200", "A browser was started. What the user did is not known.", null);
    put(words, "DEFAULT 200", "The address is stored for the day when the object is needed.", null);
    put(words, "CONT 200", "The device goes on at the other address.", null);
    for (String command : TRANSFERS) {
      put(
          words,
          command + " 200",
          "At least one of the nodes was sent, not necessarily all of them.",
          "See what arrived.");
    }
  }

  private static void missing(Map<String, StatusWords> words) {
    for (String command : TRANSFERS) {
      put(
          words,
          command + " 404",
          "All of the nodes are missing on the device.",
          "Read their parents to see what is there.");
    }
    put(
        words,
        "UNSUB 404",
        "The device has no such subscription.",
        "Repeat the ClientURI of the SUB letter by letter, if there should be one.");
    put(
        words,
        "HGET 404",
        "There is no such place on the device to store it.",
        "Read its parent to see what is there, or leave the ClientURI out and let the device"
            + " choose.");
    put(
        words,
        "DEFAULT 404",
        "The device does not know this kind of object.",
        "See which objects it announces.");
  }

  private static void refusals(Map<String, StatusWords> words) {
    put(
        words,
        "EXEC 405",
        "The node is not executable.",
        "Look the node up in the object's definition.");
    put(
        words,
        "DELETE 405",
        "The node is permanent or mandatory and cannot be deleted.",
        "Delete the instance or the dynamic node above it.");
    put(
        words,
        "HGET 415",
        "The device fetched the data but does not understand its format.",
        "Offer it as application/dmmo+json, or a single leaf in its own media type.");
    put(
        words,
        "HGET 506",
        "The device has no room to store what it fetched.",
        "Free storage on the device first.");
  }

  private static void transfers(Map<String, StatusWords> words) {
    put(
        words,
        "HGET 419",
        "The device could not fetch anything from the address: its HTTP GET failed.",
        "Check that the device can reach the address and that it is not used up, then try again.");
    put(words, "HPUT 419", "The data was ready, but the HTTP PUT to the address failed.", REACH);
    put(words, "HPOST 419", "The data was ready, but the HTTP POST to the address failed.", REACH);
  }

  private static void unimplemented(Map<String, StatusWords> words) {
    put501(
        words,
        "GET",
        "Read with HPOST to the repository instead, as tasks that read do by themselves.");
    put501(words, "HPUT", "Every device should know it: try HPOST, then GET.");
    put501(words, "HPOST", "Every device should know it: try HPUT, then GET.");
    put501(words, "HGET", "Every device should know it, and nothing else writes: ask its maker.");
    put501(words, "DELETE", "Every device should know it: ask its maker.");
    put501(words, "EXEC", "Every device should know it: ask its maker.");
    put501(words, "SHOW", "Reach the user by another way.");
    put501(
        words, "CONT", "The session goes on at the address it began at; nothing needs to be done.");
    put501(words, "DEFAULT", "Write the object with HGET now instead.");
    put501(words, "SUB", "Read the nodes from time to time instead.");
    put501(words, "UNSUB", "Pass over what the device still sends.");
  }

  private static void put501(Map<String, StatusWords> words, String command, String next) {
    put(words, command + " 501", "The device does not implement " + command + ".", next);
  }

  private static void put(
      Map<String, StatusWords> words, String what, String meaning, String next) {
    words.put(what, new StatusWords(meaning, next));
  }
}
