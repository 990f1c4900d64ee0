package org.muster.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.ClientUri;
import org.muster.protocol.NodeData;
import org.muster.protocol.Package3;
import org.muster.protocol.codec.Package3Reader;

/** What is left of what devices send, when the values of secret nodes are taken out of it. */
class SecretMaskTest {

  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:1.2/";
  private static final String OTHER = "urn:vendor:mo:wlan:1.0/";
  private static final String MARKER = "m4rker";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Password",
        "password",
        "user-password",
        "AuthSecret",
        "Pin",
        "SIM_PIN",
        "Passphrase2",
        "PreSharedKey",
        "Pass%77ord",
        "Sec\\u0072et",
        "pri\\u0076ate_key"
      })
  void a_name_tells_a_secret_however_it_is_written(String name) {
    String json = "{\"A\":{\"" + name + "\":\"" + MARKER + "\",\"B\":1}}";

    assertThat(masked(OTHER + "/", json)).isEqualTo(json.replace(MARKER, "***"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pinned", "Mapping", "SecretaryName", "KeyId", "Data", "PasswordLength"})
  void other_names_do_not(String name) {
    String json = "{\"A\":{\"" + name + "\":\"" + MARKER + "\"}}";

    assertThat(masked(OTHER + "/", json)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the whole account, under whatever name
        "/|[{'ClientURI':'@/','MOData':{'DMAcc':{'Auth':{'Noti':{'Data':'#','Secret':'#'}}}}}]",
        "/|[{'MOData':{'DMAcc':{'Auth':{'Bootstrap':{'ClientSecretKey':'#'}}}}}]",
        "/|{'MOData':{'x':{'Auth':{'Trsp':{'Data':'#'}}}},'ClientURI':'@/'}",
        "/|{'Auth':{'Noti':{'Data':'#'}}}",
        // a device may take its names in any case
        "/|{'auth':{'NOTI':{'data':'#','CLIENTSECRETKEY':'#'}}}",
        // a sub-tree of it; the address comes last, or is only in the question
        "/Auth/Noti|[{'MOData':{'Noti':{'Type':0,'Data':'#'}},'ClientURI':'@/Auth/Noti'}]",
        "/Auth/Noti|[{'MOData':{'Noti':{'Type':0,'Data':'#'}}}]",
        "/Auth/*|[{'ClientURI':'@/Auth/Trsp','CV':'7','MOData':{'Trsp':{'Data':'#'}}}]",
        "/Auth/Noti/Data|[{'ClientURI':'@/Auth/Noti/Data','MOData':{'Data':'#'}}]",
        "/Auth/Noti/Data|[{'MOData':{'Data':'#'}}]",
        // the names of members may be written otherwise, and come twice
        "/|[{'MO\\u0044ata':{'A':{'Auth':{'N':{'D\\u0061ta':'#','Data':'#'}}}}}]",
        "/Auth/Noti|[{'Client\\u0055RI':'@/Auth/Noti','MOData':{'N':{'Data':'#'}}}]"
      })
  void credentials_of_an_account_are_secret_in_every_form(String path, String pattern) {
    String json = pattern.replace('\'', '"').replace("@", ACCOUNT);

    assertThat(masked(ACCOUNT + path, json.replace("#", MARKER)))
        .isEqualTo(json.replace("#", "***"));
  }

  @Test
  void what_is_no_text_becomes_one_and_what_is_below_a_secret_is_secret() {
    assertThat(masked(OTHER + "/", "{\"Pin\":1234,\"Psk\":{\"V\":[true,\"x\",null]},\"A\":5}"))
        .isEqualTo("{\"Pin\":\"***\",\"Psk\":{\"V\":[\"***\",\"***\",null]},\"A\":5}");
  }

  @Test
  void items_without_address_of_several_questions_may_be_an_account() {
    String json = "[{\"MOData\":{\"A\":{\"Auth\":{\"Noti\":{\"Data\":\"m4rker\"}}}}}]";
    List<ClientUri> asked = List.of(ClientUri.parse(ACCOUNT + "/"), ClientUri.parse(OTHER + "/"));

    assertThat(SecretMask.data(nodes(json), asked).text()).doesNotContain(MARKER);
  }

  @ParameterizedTest
  @CsvSource({
    ACCOUNT + "/Auth/Noti/Secret, true",
    ACCOUNT + "/Auth/Noti/Data, true",
    ACCOUNT + "a/Auth/*/Data, true",
    ACCOUNT + "/Auth/Noti, true",
    ACCOUNT + "/Auth/Noti/*, true",
    ACCOUNT + "/, true",
    OTHER + "/A/Password, true",
    ACCOUNT + "/SrvID, false",
    ACCOUNT + "/Auth/Noti/Type, false",
    OTHER + "/A/Data, false"
  })
  void a_bare_value_is_what_was_asked_for(String uri, boolean secret) {
    NodeData bare = new NodeData("text/plain", MARKER.getBytes(StandardCharsets.UTF_8));

    NodeData kept = SecretMask.data(bare, List.of(ClientUri.parse(uri)));

    assertThat(kept.text()).isEqualTo(secret ? "***" : MARKER);
    assertThat(kept.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void a_bare_value_of_which_nobody_asked_is_kept_from_everyone() {
    NodeData bare = new NodeData("application/json", "\"m4rker\"".getBytes(StandardCharsets.UTF_8));

    assertThat(SecretMask.data(bare, List.of()).text()).isEqualTo("\"***\"");
  }

  @Test
  void a_report_keeps_its_shape_and_is_read_as_before() {
    String report =
        "preamble\r\n--b\r\nContent-Disposition: form-data\r\n"
            + "Content-Type: application/vnd.oma.dm.response+json\r\n\r\n"
            + "{\"Status\":[{\"sc\":200},{\"sc\":200},200],\"Alert\":[{\"AlertType\":\"a\","
            + "\"SourceURI\":\""
            + ACCOUNT
            + "/Auth/Noti\",\"Data\":{\"Data\":\"m4rker\",\"Pin\":\"m4rker\",\"ResultCode\":200}}]}"
            + "\r\n--b\nContent-Disposition: form-data; name=\"0\"\n\nm4rker\r\n--b\r\n"
            + "Content-Disposition: form-data; name=1\r\nContent-Type: application/dmmo+json\r\n\r\n"
            + "[{\"MOData\":{\"A\":{\"Password\":\"m4rker\",\"B\":\"free\"}}}]\r\n--b--\r\nend";
    byte[] body = report.getBytes(StandardCharsets.UTF_8);

    byte[] kept =
        SecretMask.report(
            "multipart/form-data; boundary=b",
            body,
            Map.of(
                0,
                ClientUri.parse(ACCOUNT + "/Auth/Noti/Secret"),
                1,
                ClientUri.parse(OTHER + "/")));

    assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo(report.replace(MARKER, "***"));
    Package3 read = Package3Reader.read("multipart/form-data; boundary=b", kept);
    assertThat(read.statuses()).hasSize(3);
    assertThat(read.data()).hasSize(2);
    assertThat(read.alerts()).hasSize(1);
  }

  @Test
  void the_tree_that_a_vendor_puts_into_a_first_package_is_one() {
    String package1 =
        "{\"MOS\":[],\"MgmtTree\":[{\"MOData\":{\"DMAcc\":{\"Auth\":{\"Noti\":{\"Type\":\"0\","
            + "\"Data\":\"m4rker\",\"Secret\":\"m4rker\"}},\"Name\":\"n\"}}}]}";

    assertThat(json(package1)).isEqualTo(package1.replace(MARKER, "***"));
  }

  @Test
  void what_an_alert_is_about_tells_what_its_data_is() {
    assertThat(SecretMask.alert(ACCOUNT + "/Auth/Noti/Secret", "{\"Value\":\"m4rker\"}"))
        .doesNotContain(MARKER);
    assertThat(SecretMask.alert(null, "{\"ResultCode\":200,\"DM1x\":\"x\"}"))
        .isEqualTo("{\"ResultCode\":200,\"DM1x\":\"x\"}");
    assertThat(SecretMask.alert("nonsense", "\"text\"")).isEqualTo("\"text\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "\"",
        "{\"Secret\"",
        "{\"Secret\":",
        "{\"Secret\":\"m4rk",
        "[[[",
        "]]]}}}",
        "{]}[,:",
        "{\"a\\",
        "\\",
        "{\"Secret\":\"x\\",
        "{\"\\u00",
        "\u0000",
        "{\"Password\" \"m4rker\"}"
      })
  void what_is_no_json_is_gone_over_too(String text) {
    assertThat(json(text)).doesNotContain("m4rk\"");
  }

  @Test
  void a_mark_at_the_beginning_and_a_nul_at_the_end_stay() {
    assertThat(masked(OTHER + "/Pin", "\uFEFF{\"V\":\"m4rker\"}\u0000"))
        .isEqualTo("\uFEFF{\"V\":\"***\"}\u0000");
  }

  @Test
  void a_device_cannot_make_it_slow() {
    String item = "{\"MOData\":1,\"ClientURI\":\"" + ACCOUNT + "/Auth\",\"a\":";
    Stream<String> hostile =
        Stream.of(
            "[".repeat(4_000_000),
            "{\"a\":".repeat(1_000_000),
            item.repeat(60_000),
            "[" + (item + "1},").repeat(60_000),
            "{" + "\"MOData\":1,".repeat(300_000),
            "{\"" + "Secret/".repeat(500_000) + "\":1}",
            "{\"" + "\\u0041".repeat(600_000) + "\":1}",
            "{\"" + "%41".repeat(1_000_000) + "\":1}",
            "{\"" + "9".repeat(3_000_000) + "\":1}",
            "{\"A\":{" + "\"Auth\":{\"x\":{".repeat(20) + "\"Key\":1,".repeat(300_000));

    // In time that grows with the square of the length each of them would take hours.
    assertThat(hostile.map(SecretMaskTest::json)).allMatch(kept -> !kept.isEmpty());
  }

  private static String json(String text) {
    return new String(
        SecretMask.json(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static String masked(String asked, String json) {
    byte[] before = json.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(before, before.length);
    NodeData data = new NodeData("application/dmmo+json", bytes);
    String kept = SecretMask.data(data, List.of(ClientUri.parse(asked))).text();
    assertThat(bytes).isEqualTo(before);
    return kept;
  }

  private static NodeData nodes(String json) {
    return new NodeData("application/dmmo+json", json.getBytes(StandardCharsets.UTF_8));
  }
}
