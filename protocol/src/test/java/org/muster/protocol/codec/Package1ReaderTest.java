package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.Alert;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Initiation;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Mark;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;
import org.muster.protocol.Package1;

class Package1ReaderTest {

  private static Package1 read(String name) {
    return Package1Reader.read(Wire.request("p1/" + name).body());
  }

  @Test
  void an_empty_object_announces_nothing_and_comes_of_its_own_accord() {
    assertThat(read("empty-object")).isEqualTo(new Package1(null, List.of()));
    assertThat(read("empty-object").initiation()).isEqualTo(new Initiation.ClientInitiated());
  }

  @Test
  void a_session_of_the_clients_own_accord_is_recognised() {
    assertThat(read("client-initiated").initiation()).isEqualTo(new Initiation.ClientInitiated());
  }

  @Test
  void the_answer_to_a_notification_brings_its_id_and_the_objects_asked_for() {
    Package1 initiation = read("server-initiated");

    assertThat(initiation.initiation()).isEqualTo(new Initiation.ServerInitiated(258));
    assertThat(initiation.objects())
        .containsExactly(
            new ManagedObject(
                "http://www.example.com/ddf/devinfo.xml",
                new Moid("urn:oma:mo:oma-dm-devinfo:1.2"),
                List.of(new Miid("devinfo1"))),
            new ManagedObject(
                "http://www.example.com/ddf/fumo.xml",
                new Moid("urn:oma:mo:oma-fumo:1.0"),
                List.of()));
  }

  @Test
  void the_first_session_after_a_bootstrap_is_recognised() {
    assertThat(read("bootstrap-complete").initiation())
        .isEqualTo(new Initiation.BootstrapComplete());
  }

  @Test
  void members_nobody_knows_are_passed_over() {
    Package1 initiation = read("foreign-members");

    assertThat(initiation.objects()).extracting(ManagedObject::ddf).containsOnlyNulls();
    assertThat(initiation.alerts()).extracting(Alert::type).containsExactly(Alert.CLIENT_INITIATED);
  }

  @Test
  void null_in_place_of_the_objects_announces_nothing() {
    assertThat(read("mos-null").objects()).isNull();
    assertThat(read("mos-null").initiation()).isEqualTo(new Initiation.ServerInitiated(null));
  }

  @Test
  void an_empty_list_announces_that_there_are_no_objects() {
    assertThat(read("alert-null")).isEqualTo(new Package1(List.of(), List.of()));
  }

  @Test
  void objects_are_read_as_far_as_they_can_be_used() {
    assertThat(read("mos-sparse").objects())
        .extracting(o -> o.moid().value(), ManagedObject::ddf, o -> o.instances().toString())
        .containsExactly(
            tuple("urn:oma:mo:oma-dm-devinfo:1.2", null, "[]"),
            tuple("urn:oma:mo:oma-fumo:1.0", null, "[fw1]"),
            tuple("urn:oma:mo:oma-scomo:1.0", null, "[s1, s2]"));
  }

  @Test
  void alerts_are_read_with_all_they_carry_and_what_is_no_alert_is_passed_over() {
    assertThat(read("alerts-of-all-kinds").alerts())
        .containsExactly(
            new Alert(
                "urn:oma:at:scomo:1.0:OperationComplete",
                "urn:oma:mo:oma-scomo:1.0//Download/pkg7/Operations/DownloadInstall",
                "urn:oma:mo:oma-scomo:1.0//Inventory/Deployed/c1",
                Mark.WARNING,
                MediaTypes.JSON,
                Json.createObjectBuilder()
                    .add("DM1x", "<ResultCode>1200</ResultCode><Identifier>c1</Identifier>")
                    .build()),
            new Alert(
                "org.openmobilealliance.dm.firmwareupdate.update",
                null,
                null,
                Mark.CRITICAL,
                "int",
                Json.createValue(1404)),
            new Alert("urn:vendor:alert", null, null, Mark.INFORMATIONAL, null, null),
            new Alert(
                "urn:vendor:list",
                null,
                null,
                Mark.INFORMATIONAL,
                null,
                Json.createArrayBuilder().add("a").add(1).build()));
  }

  @Test
  void a_byte_order_mark_before_and_a_nul_behind_do_no_harm() {
    assertThat(read("byte-order-mark-and-nul").alerts())
        .extracting(Alert::type)
        .containsExactly(Alert.CLIENT_INITIATED);
  }

  @Test
  void a_client_may_announce_objects_unasked_and_of_any_version() {
    Package1 initiation = read("unasked-objects-from-a-client");

    assertThat(initiation.initiation()).isEqualTo(new Initiation.ClientInitiated());
    assertThat(initiation.objects())
        .extracting(o -> o.moid().value(), o -> o.instances().toString())
        .containsExactly(
            tuple("urn:oma:mo:oma-dm-dmacc:2.0", "[acme]"),
            tuple("urn:oma:mo:oma-dm-devinfo:1.0", "[1, 2]"));
  }

  @Test
  void one_object_and_one_alert_need_no_list() {
    Package1 initiation = read("single-object-in-place-of-lists");

    assertThat(initiation.objects())
        .containsExactly(
            new ManagedObject(null, new Moid("urn:oma:mo:oma-fumo:1.0"), List.of(new Miid("fw1"))));
    assertThat(initiation.initiation()).isEqualTo(new Initiation.BootstrapComplete());
  }

  @Test
  void null_in_place_of_any_member_is_as_if_it_were_missing() {
    Package1 initiation = read("members-null");

    assertThat(initiation.objects())
        .containsExactly(new ManagedObject(null, new Moid("urn:oma:mo:oma-fumo:1.0"), List.of()));
    assertThat(initiation.alerts())
        .containsExactly(
            new Alert(Alert.CLIENT_INITIATED, null, null, Mark.INFORMATIONAL, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notification-id-as-number",
        "notification-id-as-numeric-string",
        "notification-id-as-notification-id",
        "notification-id-as-camel-case-key",
        "notification-id-as-own-key"
      })
  void the_notification_id_is_found_in_each_form(String name) {
    assertThat(read(name).initiation()).isEqualTo(new Initiation.ServerInitiated(258));
  }

  @ParameterizedTest
  @CsvSource({
    "client-initiated, IMEI:004401020304055",
    "foreign-members, IMEI:493005100592800",
    "mos-null, PlanB",
  })
  void headers_are_read_as_devices_write_them(String name, String device) {
    Wire.Request request = Wire.request("p1/" + name);

    assertThat(DeviceId.parse(request.headers().get("omadm-devid"))).hasToString(device);
    assertThat(MediaTypes.essence(request.contentType())).isEqualTo(MediaTypes.INITIATION);
  }
}
