package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every result code of the standard objects, in the words of their specifications (FUMO 1.0, SCOMO
 * 1.0, LAWMO 1.0, DCMO 1.0); a slash parts words that must all be there.
 */
class ResultMeaningsTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "fumo, 200, succe",
    "fumo, 250, Done/vendor",
    "fumo, 299, Done/vendor",
    "fumo, 400, management client",
    "fumo, 401, user cancelled",
    "fumo, 402, corrupted",
    "fumo, 403, not made for this device",
    "fumo, 404, signature",
    "fumo, 405, does not accept the package/Choose another",
    "fumo, 406, download server refused/credentials",
    "fumo, 407, download took too long",
    "fumo, 408, does not implement",
    "fumo, 409, does not say why",
    "fumo, 410, update failed",
    "fumo, 411, URL/malformed/PkgURL",
    "fumo, 412, server was not available",
    "fumo, 450, client/vendor/maker",
    "fumo, 499, client/vendor/maker",
    "fumo, 500, download server failed",
    "fumo, 501, memory/downloading",
    "fumo, 502, memory/updating",
    "fumo, 503, network/download",
    "fumo, 550, server/vendor",
    "fumo, 599, server/vendor",
    "scomo, 1200, succe",
    "scomo, 1250, Done/vendor",
    "scomo, 1299, Done/vendor",
    "scomo, 1400, management client",
    "scomo, 1401, user cancelled",
    "scomo, 1402, download failed",
    "scomo, 1403, download server refused/credentials",
    "scomo, 1404, memory/downloading",
    "scomo, 1405, installation failed",
    "scomo, 1406, memory/installing",
    "scomo, 1407, signature",
    "scomo, 1408, could not be removed/Deactivate it first",
    "scomo, 1409, could not be activated",
    "scomo, 1410, could not be deactivated",
    "scomo, 1411, does not implement",
    "scomo, 1412, does not say why",
    "scomo, 1413, environment",
    "scomo, 1450, client/vendor/maker",
    "scomo, 1499, client/vendor/maker",
    "scomo, 1500, download server failed",
    "scomo, 1501, server was not available",
    "scomo, 1550, server/vendor",
    "scomo, 1599, server/vendor",
    "lawmo, 1200, Done",
    "lawmo, 1201, wiped",
    "lawmo, 1202, data/items of the list/wiped",
    "lawmo, 1400, management client",
    "lawmo, 1401, user cancelled",
    "lawmo, 1402, locked fully",
    "lawmo, 1403, locked partially",
    "lawmo, 1404, unlocked",
    "lawmo, 1405, Wiping failed",
    "lawmo, 1406, Nothing was wiped",
    "dcmo, 1200, Done",
    "dcmo, 1201, Enabled/attached",
    "dcmo, 1202, Enabled/detached",
    "dcmo, 1203, Disabled/may not enable",
    "dcmo, 1204, Disabled/may enable",
    "dcmo, 1400, management client",
    "dcmo, 1401, user cancelled",
    "dcmo, 1402, operation failed",
    "dcmo, 1450, client/vendor/maker",
    "dcmo, 1499, client/vendor/maker",
  })
  void a_result_means_what_its_object_says(String object, int code, String words) {
    for (String version : new String[] {"1.0", "1.1"}) {
      Moid moid = new Moid("urn:oma:mo:oma-" + object + ":" + version);
      assertThat(ResultCode.of(moid, code).meaning())
          .contains(Arrays.asList(words.split("/")))
          .endsWith(".");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fumo, 201",
    "fumo, 413",
    "scomo, 1414",
    "lawmo, 1407",
    "dcmo, 1205",
  })
  void a_result_between_the_lists_is_told_by_its_family(String object, int code) {
    assertThat(ResultCode.of(new Moid("urn:oma:mo:oma-" + object + ":1.0"), code).meaning())
        .contains("(" + code + ")")
        .doesNotContain("vendor");
  }

  @ParameterizedTest
  @CsvSource({"7", "100", "350", "600", "1100", "1999", "70000"})
  void a_result_of_no_family_is_unknown(int code) {
    assertThat(ResultCode.of(null, code).meaning())
        .startsWith("No specification knows this result (" + code + ").");
  }
}
