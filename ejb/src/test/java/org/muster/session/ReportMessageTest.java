package org.muster.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Ids;

class ReportMessageTest {

  @Test
  void a_report_is_read_as_it_was_written() {
    ReportReceived report =
        new ReportReceived(
            new ExchangeKey(Ids.next(), 3), "IMEI:1", List.of(Ids.next(), Ids.next()));

    assertThat(ReportMessage.read(ReportMessage.write(report))).isEqualTo(report);
  }

  @Test
  void a_message_that_waits_in_a_queue_over_an_upgrade_is_understood() {
    String kept =
        "{\"session\":\"0SAPPB0CDX4YA\",\"round\":1,\"device\":\"PlanB\","
            + "\"awaited\":[\"0SAPPB07HX4Y7\"]}";

    ReportReceived report = ReportMessage.read(kept);

    assertThat(report.exchange().round()).isEqualTo(1);
    assertThat(report.device()).isEqualTo("PlanB");
    assertThat(Ids.text(report.exchange().sessionId())).isEqualTo("0SAPPB0CDX4YA");
    assertThat(report.awaited()).extracting(Ids::text).containsExactly("0SAPPB07HX4Y7");
  }

  @Test
  void a_report_survives_the_way_through_its_row() {
    ReportReceived report = new ReportReceived(new ExchangeKey(5, 1), "PlanB", List.of(11L, 12L));

    assertThat(ReportReceived.ids(report.awaitedText())).containsExactly(11L, 12L);
    assertThat(ReportReceived.ids("")).isEmpty();
  }
}
