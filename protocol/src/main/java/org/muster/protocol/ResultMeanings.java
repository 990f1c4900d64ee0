package org.muster.protocol;

import java.util.Map;

/** What the result codes of the standard objects mean, in the words of an operator. */
final class ResultMeanings {

  private static final Map<Integer, String> FIRMWARE =
      Map.ofEntries(
          Map.entry(200, "The firmware operation succeeded."),
          Map.entry(400, "The device's management client failed. Try again later."),
          Map.entry(401, "The user cancelled it. Ask the user before trying again."),
          Map.entry(402, "The package is corrupted. Check the file, then offer it again."),
          Map.entry(403, "The package is not made for this device. Choose another one."),
          Map.entry(404, "The package's signature could not be validated. Check who signed it."),
          Map.entry(405, "The device does not accept the package. Choose another one."),
          Map.entry(406, "The download server refused the device. Check the credentials."),
          Map.entry(407, "The download took too long. Check the network, then try again."),
          Map.entry(408, "The device does not implement this operation. Use another one."),
          Map.entry(409, "The device does not say why it failed. Read its State."),
          Map.entry(410, "The update failed. Read State and FwV before anything else."),
          Map.entry(411, "The package's URL is malformed or wrong. Correct PkgURL."),
          Map.entry(412, "The download server was not available. Check it, then try again."),
          Map.entry(500, "The download server failed. Check it, then try again."),
          Map.entry(501, "The device ran out of memory while downloading. Free storage first."),
          Map.entry(502, "The device ran out of memory while updating. Free storage first."),
          Map.entry(503, "The network failed during the download. Try again."));

  private static final Map<Integer, String> SOFTWARE =
      Map.ofEntries(
          Map.entry(1200, "The software operation succeeded."),
          Map.entry(1400, "The device's management client failed. Try again later."),
          Map.entry(1401, "The user cancelled it. Ask the user before trying again."),
          Map.entry(1402, "The download failed. Check PkgURL and the network."),
          Map.entry(1403, "The download server refused the device. Check the credentials."),
          Map.entry(1404, "The device ran out of memory while downloading. Free storage first."),
          Map.entry(1405, "The installation failed. Read the package's Status."),
          Map.entry(1406, "The device ran out of memory while installing. Free storage first."),
          Map.entry(1407, "The package's signature could not be validated. Check who signed it."),
          Map.entry(1408, "The component could not be removed. Deactivate it first."),
          Map.entry(1409, "The component could not be activated. Read its Status."),
          Map.entry(1410, "The component could not be deactivated. Read its Status."),
          Map.entry(1411, "The device does not implement this operation. Use another one."),
          Map.entry(1412, "The device does not say why it failed. Read the component's Status."),
          Map.entry(1413, "The component is made for another environment. Choose another one."),
          Map.entry(1500, "The download server failed. Check it, then try again."),
          Map.entry(1501, "The download server was not available. Check it, then try again."));

  private static final Map<Integer, String> LOCK_AND_WIPE =
      Map.ofEntries(
          Map.entry(1200, "Done."),
          Map.entry(1201, "The data was wiped."),
          Map.entry(1202, "The data and the items of the list were wiped."),
          Map.entry(1400, "The device's management client failed. Read its State."),
          Map.entry(1401, "The user cancelled it. Ask the user before trying again."),
          Map.entry(1402, "The device could not be locked fully. Read its State."),
          Map.entry(1403, "The device could not be locked partially. Read its State."),
          Map.entry(1404, "The device could not be unlocked. Read its State."),
          Map.entry(
              1405, "Wiping failed: some data may be gone, some may still be there. Try again."),
          Map.entry(1406, "Nothing was wiped. See which items of the list are marked ToBeWiped."));

  private static final Map<Integer, String> CAPABILITY =
      Map.ofEntries(
          Map.entry(1200, "Done."),
          Map.entry(1201, "Enabled, and attached."),
          Map.entry(1202, "Enabled, but detached at the moment."),
          Map.entry(1203, "Disabled, and the user may not enable it again."),
          Map.entry(1204, "Disabled, but the user may enable it again."),
          Map.entry(1400, "The device's management client failed. Read Enabled."),
          Map.entry(1401, "The user cancelled it. Ask the user before trying again."),
          Map.entry(1402, "The operation failed. Read Enabled."));

  private static final Map<String, Map<Integer, String>> BY_OBJECT =
      Map.of(
          "urn:oma:mo:oma-fumo:", FIRMWARE,
          "urn:oma:mo:oma-scomo:", SOFTWARE,
          "urn:oma:mo:oma-lawmo:", LOCK_AND_WIPE,
          "urn:oma:mo:oma-dcmo:", CAPABILITY);

  private static final int LEAST_OF_APPLICATIONS = 1000;
  private static final int MOST_OF_APPLICATIONS = 1999;

  private ResultMeanings() {}

  /**
   * Whether a code is one of an application's (TS Appendix C) and its object gives it a meaning.
   */
  static boolean knows(Moid object, int code) {
    return code >= LEAST_OF_APPLICATIONS
        && code <= MOST_OF_APPLICATIONS
        && BY_OBJECT.keySet().stream().anyMatch(object.value()::startsWith);
  }

  static String of(String object, int code) {
    return BY_OBJECT.entrySet().stream()
        .filter(entry -> object.startsWith(entry.getKey()))
        .map(entry -> entry.getValue().get(code))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseGet(() -> ofClass(code));
  }

  /** Vendors have the second half of each hundred, which tells no more than that. */
  private static String ofClass(int code) {
    boolean vendors = code % 100 >= 50;
    String meaning =
        switch (code / 100) {
          case 2, 12 -> "Done";
          case 13 -> "The device points elsewhere";
          case 4, 14 ->
              vendors
                  ? "The device's client failed in a way of its own"
                  : "The device blames what it was asked to do, or the user";
          case 5, 15 -> "The server that the device fetched from failed";
          default -> null;
        };
    if (meaning == null) {
      return "No specification knows this result (" + code + "). Ask the maker of the device.";
    }
    return meaning
        + " ("
        + code
        + ")."
        + (vendors ? " It is a code of the vendor's: ask the maker of the device." : "");
  }
}
