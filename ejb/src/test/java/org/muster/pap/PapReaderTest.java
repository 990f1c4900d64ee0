package org.muster.pap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

/** XML from gateways, be they friendly or not. */
class PapReaderTest {

  private static final String DOCTYPE =
      "<?xml version=\"1.0\"?><!DOCTYPE pap PUBLIC \"-//WAPFORUM//DTD PAP 2.1//EN\""
          + " \"http://127.0.0.1:9/pap_2.1.dtd\">";

  @Test
  void a_push_response_says_its_code_and_its_words() {
    PapMessage message =
        read(
            DOCTYPE
                + "<pap product-name=\"PPG\"><push-response push-id=\"7@x\" reply-time=\"now\">"
                + "<progress-note stage=\"1\" code=\"3000\" desc=\"no\"/>"
                + "<response-result code=\"1001\" desc=\"Accepted\n for&#10;Processing\"/>"
                + "</push-response></pap>");

    assertThat(message.kind()).isEqualTo("push-response");
    assertThat(message.text("push-id")).contains("7@x");
    assertThat(message.status()).contains(new PapStatus(1001, "Accepted for Processing"));
  }

  @Test
  void a_bad_message_response_has_its_code_itself() {
    assertThat(read("<pap><badmessage-response code=\"2000\" desc=\"what\"/></pap>").status())
        .contains(new PapStatus(2000, "what"));
  }

  @Test
  void what_is_said_first_counts_and_nothing_is_long() {
    PapMessage message =
        read(
            "<pap><push-response code=\"1\"><response-result code=\"2\" desc=\""
                + "x".repeat(10_000)
                + "\"/><response-result code=\"3\"/></push-response></pap>");

    assertThat(message.text("code")).contains("1");
    assertThat(message.text("desc").orElseThrow()).hasSize(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pap><m code=\"\"/></pap>",
        "<pap><m code=\"-1\"/></pap>",
        "<pap><m code=\"12345678901\"/></pap>",
        "<pap><m/></pap>"
      })
  void a_code_that_is_none_is_none(String document) {
    assertThat(read(document).status()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1001",
        "<pap/>",
        "<pap>",
        "<html><body/></html>",
        "<pap><push-response",
        "<pap><push-response></pap>",
        "<!DOCTYPE pap [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><pap><m desc=\"&x;\"/></pap>",
        "<!DOCTYPE pap [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><pap><m desc=\"&b;\"/></pap>",
        "<pap><m desc=\"&#0;\"/></pap>"
      })
  void what_cannot_be_read_is_refused_without_a_word_of_it(String document) {
    assertThatThrownBy(() -> read(document))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID))
        .hasMessageNotContaining("hostname")
        .hasMessageNotContaining("push-response");
  }

  @Test
  void a_document_is_bounded_in_bytes_elements_and_attributes() {
    assertThatThrownBy(() -> read("<pap>" + " ".repeat(65_536) + "<m/></pap>"))
        .hasMessageContaining("65536");
    assertThatThrownBy(() -> read("<pap><m>" + "<x/>".repeat(201) + "</m></pap>"))
        .hasMessageContaining("200 elements");
    assertThatThrownBy(() -> read("<pap>" + "<x>".repeat(5_000) + "</pap>"))
        .isInstanceOf(Refusal.class);
  }

  private static PapMessage read(String document) {
    return PapReader.read(document.getBytes(StandardCharsets.UTF_8));
  }
}
