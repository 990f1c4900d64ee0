package org.muster.pap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.gateway.Receipt;
import org.muster.kernel.Refusal;

/** Result notifications (OMA-TS-PAP §9.6). */
class PapResultTest {

  private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "delivered, DELIVERED",
    "Delivered, DELIVERED",
    "undeliverable, UNDELIVERED",
    "expired, UNDELIVERED",
    "aborted, UNDELIVERED",
    "rejected, UNDELIVERED",
    "timeout, UNDELIVERED",
    "cancelled, UNDELIVERED"
  })
  void what_is_final_is_a_receipt_with_the_gateways_words(String state, Receipt.Fate fate) {
    Receipt receipt = PapResult.read(null, document(state)).receipt("g", NOW).orElseThrow();

    assertThat(receipt.gateway()).isEqualTo("g");
    assertThat(receipt.reference()).isEqualTo("7@x");
    assertThat(receipt.fate()).isEqualTo(fate);
    assertThat(receipt.words())
        .isEqualToIgnoringCase("The gateway says " + state + ", 1000 OK: so it is.");
    assertThat(receipt.at()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "unknown", "", "on its way"})
  void what_is_not_final_is_none(String state) {
    assertThat(PapResult.read(null, document(state)).receipt("g", NOW)).isEmpty();
  }

  @Test
  void a_multipart_body_begins_with_the_document() {
    String body =
        "--b\r\nContent-Type: application/xml\r\n\r\n"
            + new String(document("expired"), StandardCharsets.UTF_8)
            + "\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n";

    PapResult result =
        PapResult.read("Multipart/Related; boundary=b", body.getBytes(StandardCharsets.UTF_8));

    assertThat(result.state()).isEqualTo("expired");
  }

  @Test
  void the_response_repeats_whom_it_is_about_and_nothing_breaks_out_of_it() {
    byte[] document =
        "<pap><resultnotification-message push-id=\"&lt;&quot;&amp;>\"/></pap>".getBytes();

    PapMessage response =
        PapReader.read(PapResult.read("application/xml", document).response(PapVersion.V2_0));

    assertThat(response.kind()).isEqualTo("resultnotification-response");
    assertThat(response.text("push-id")).contains("<\"&>");
    assertThat(response.status()).contains(new PapStatus(1000, "OK"));
    assertThat(
            new String(
                PapResult.read(null, document("delivered")).response(PapVersion.V2_1),
                StandardCharsets.UTF_8))
        .contains("DTD PAP 2.1//EN", "<address address-value=\"WAPPUSH=+1/TYPE=PLMN@x\"/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pap><push-response push-id=\"7\"/></pap>",
        "<pap><resultnotification-message message-state=\"delivered\"/></pap>",
        "<pap><resultnotification-message push-id=\" \"/></pap>"
      })
  void what_is_no_result_is_refused(String document) {
    assertThatThrownBy(() -> PapResult.read(null, document.getBytes()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no resultnotification-message");
    assertThatThrownBy(() -> PapResult.read("multipart/related", new byte[0]))
        .isInstanceOf(Refusal.class);
  }

  private static byte[] document(String state) {
    return ("<?xml version=\"1.0\"?><!DOCTYPE pap PUBLIC \"-//WAPFORUM//DTD PAP 2.0//EN\""
            + " \"http://www.wapforum.org/DTD/pap_2.0.dtd\"><pap><resultnotification-message"
            + " push-id=\"7@x\" code=\"1000\" desc=\"so it is\" message-state=\""
            + state
            + "\"><address address-value=\"WAPPUSH=+1/TYPE=PLMN@x\"/><quality-of-service/>"
            + "</resultnotification-message></pap>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
