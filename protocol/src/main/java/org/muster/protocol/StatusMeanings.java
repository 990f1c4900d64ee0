package org.muster.protocol;

import java.util.Map;

/** What status codes mean, in the words of an operator (TS Appendix C). */
final class StatusMeanings {

  private static final Map<Integer, String> KNOWN =
      Map.ofEntries(
          Map.entry(0, "The device gave no status code. Read the node to learn what happened."),
          Map.entry(200, "Done."),
          Map.entry(202, "Begun. The device will report the outcome in a later alert."),
          Map.entry(204, "Done, but the node holds no content."),
          Map.entry(304, "Nothing has changed since the last reading, which is still valid."),
          Map.entry(
              400,
              "The device could not make sense of the command. Check its parameters; this device"
                  + " may not understand queries, placeholders or wildcards."),
          Map.entry(
              403,
              "This server lacks the right to do that on the device. Have the right delegated by the"
                  + " server that owns the object."),
          Map.entry(
              404,
              "The target does not exist on the device. Read its parent to see what is there."),
          Map.entry(
              405,
              "This node does not allow the command: it cannot be executed, or it is permanent and"
                  + " cannot be deleted."),
          Map.entry(
              406, "The device can write none of the formats that the server offered to accept."),
          Map.entry(
              415,
              "The device fetched the data but does not understand its format. Offer it in another"
                  + " media type."),
          Map.entry(
              419,
              "The transfer between the device and the server address failed. Check that the device"
                  + " can reach that address, then try again."),
          Map.entry(500, "Something unexpected went wrong inside the device. Try again later."),
          Map.entry(
              501, "The device does not implement this command. Reach the goal by another one."),
          Map.entry(503, "The device cannot do this at the moment. Try again later."),
          Map.entry(506, "The device has no room for it. Free storage on the device first."),
          Map.entry(507, "The user refused. Ask the user before trying again."));

  private StatusMeanings() {}

  static String of(int code) {
    String known = KNOWN.get(code);
    return known == null ? ofClass(code) : known;
  }

  /** Codes from 1000 to 1999 belong to the management object; only their hundreds are agreed on. */
  private static String ofClass(int code) {
    if (code < 1000 || code > 1999) {
      return "The specification does not know the code "
          + code
          + ". Ask the maker of the device what it means.";
    }
    String meaning =
        switch (code / 100) {
          case 12 -> "Done";
          case 13 -> "The application on the device points elsewhere";
          case 14 -> "The application on the device blames what it was asked to do";
          case 15 -> "The application on the device failed on its own side";
          default -> "The application on the device answered";
        };
    return meaning + " (" + code + "). See the specification of the management object.";
  }
}
