package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.Alert;
import org.muster.protocol.AlertResult;
import org.muster.protocol.Mark;
import org.muster.protocol.MediaTypes;

/** Alerts on the wire, in the forms that the specification and devices know (TS §5.4, §13.1). */
class AlertFilesTest {

  @ParameterizedTest
  @CsvSource({
    "result-code-in-json, c1",
    "dm1x-elements, c1",
    "dm1x-elements-in-cdata, c1",
    "dm1x-number,",
    "dm1x-numeric-string,",
    "bare-number,",
    "bare-string,",
    "lone-vendor-number,",
  })
  void a_result_is_found_in_each_form_and_so_is_all_else(String file, String identifier) {
    Alert alert = only(file);

    assertThat(AlertResult.of(alert)).contains(new AlertResult(1200, identifier));
    assertThat(alert.type()).isEqualTo("urn:oma:at:scomo:1.0:OperationComplete");
    assertThat(alert.source())
        .isEqualTo("urn:oma:mo:oma-scomo:1.0//Download/pkg7/Operations/DownloadInstall");
    assertThat(alert.target()).isEqualTo("urn:oma:mo:oma-scomo:1.0//Inventory/Deployed/c1");
    assertThat(alert.mark()).isEqualTo(Mark.WARNING);
    assertThat(alert.dataType()).isEqualTo(MediaTypes.JSON);
  }

  @Test
  void every_mark_of_the_specification_is_known() {
    assertThat(alerts("every-mark")).extracting(Alert::mark).containsExactly(Mark.values());
  }

  @Test
  void an_alert_may_have_nothing_but_its_type() {
    assertThat(only("type-alone"))
        .isEqualTo(
            new Alert(
                "org.openmobilealliance.dm.firmwareupdate.userrequest",
                null,
                null,
                Mark.INFORMATIONAL,
                null,
                null));
  }

  @Test
  void what_nobody_knows_is_read_and_has_no_result() {
    Alert alert = only("unknown-type-and-data");

    assertThat(alert.type()).isEqualTo("urn:nobody:knows");
    assertThat(alert.data().asJsonObject()).containsOnlyKeys("a");
    assertThat(AlertResult.of(alert)).isEmpty();
    assertThat(alert.startsSession()).isFalse();
  }

  private static Alert only(String file) {
    assertThat(alerts(file)).hasSize(1);
    return alerts(file).get(0);
  }

  /** Package#1 and Package#3 carry alerts in the same way. */
  private static List<Alert> alerts(String file) {
    byte[] json = Wire.bytes("alerts/" + file + ".json");
    List<Alert> alerts = Package1Reader.read(json).alerts();
    assertThat(Package3Reader.read(MediaTypes.RESPONSE, json).alerts()).isEqualTo(alerts);
    return alerts;
  }
}
