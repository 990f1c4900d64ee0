package org.muster.protocol;

import java.util.Map;

/** What status codes mean whatever the command, in the words of an operator (TS Appendix C). */
final class StatusMeanings {

  private static final Map<Integer, StatusWords> KNOWN =
      Map.ofEntries(
          entry(0, "The device gave no status code.", "Read the node to learn what happened."),
          Map.entry(200, StatusWords.DONE),
          entry(202, "Begun. The device will report the outcome in a later alert.", null),
          entry(204, "Done, but the node holds no content.", null),
          entry(304, "Nothing has changed since the last reading, which is still valid.", null),
          entry(
              400,
              "The device could not make sense of the command.",
              "Check its parameters; this device may not understand queries, placeholders or"
                  + " wildcards: name the instance and the nodes instead."),
          entry(
              403,
              "This server lacks the right to do that on the device.",
              "Have the right delegated by the server that owns the object."),
          entry(
              404,
              "The target does not exist on the device.",
              "Read its parent to see what is there."),
          entry(
              405,
              "The node does not allow the command.",
              "Look the node up in the object's definition."),
          entry(
              406,
              "The device can write none of the formats that the server offered to accept.",
              "Accept application/dmmo+json, which every device can write."),
          entry(
              415,
              "The device does not understand the format of the data.",
              "Offer the data in another media type."),
          entry(
              419,
              "The transfer between the device and the server address failed.",
              "Check that the device can reach that address, then try again."),
          entry(500, "Something unexpected went wrong inside the device.", "Try again later."),
          entry(
              501, "The device does not implement this command.", "Reach the goal by another one."),
          entry(503, "The device cannot do this at the moment.", "Try again later."),
          entry(506, "The device has no room for it.", "Free storage on the device first."),
          entry(507, "The user refused.", "Ask the user before trying again."));

  private StatusMeanings() {}

  static StatusWords of(int code) {
    StatusWords known = KNOWN.get(code);
    return known == null ? ofClass(code) : known;
  }

  /** Codes from 1000 to 1999 belong to the management object; only their hundreds are agreed on. */
  private static StatusWords ofClass(int code) {
    if (code < 1000 || code > 1999) {
      return new StatusWords(
          "The specification does not know the code " + code + ".",
          "Ask the maker of the device what it means.");
    }
    String meaning =
        switch (code / 100) {
          case 12 -> "Done";
          case 13 -> "The application on the device points elsewhere";
          case 14 -> "The application on the device blames what it was asked to do";
          case 15 -> "The application on the device failed on its own side";
          default -> "The application on the device answered";
        };
    return new StatusWords(
        meaning + " (" + code + ").", "See the specification of the management object.");
  }

  private static Map.Entry<Integer, StatusWords> entry(int code, String meaning, String next) {
    return Map.entry(code, new StatusWords(meaning, next));
  }
}
