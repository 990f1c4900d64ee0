package org.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.protocol.NodeData;
import org.muster.protocol.StatusCode;
import org.muster.repository.DeliveredFile;

/** What came back of a command is what came back last. */
class CommandReportTest {

  private static final NodeData DATA = new NodeData("text/plain", new byte[] {1});
  private static final DeliveredFile FILE = new DeliveredFile("t", "application/zip", 70_000);

  private final CommandReport report = new CommandReport();

  @Test
  void a_file_takes_the_place_of_data() {
    report.attach(DATA);
    report.attach(FILE);

    assertThat(report.data()).isNull();
    assertThat(report.file("t")).isEqualTo(FILE);
  }

  @Test
  void data_takes_the_place_of_a_file() {
    report.attach(FILE);
    report.attach(DATA);

    assertThat(report.data()).isEqualTo(DATA);
    assertThat(report.file("t")).isNull();
  }

  @Test
  void nothing_of_the_last_time_is_left_when_a_command_travels_once_more() {
    report.status(new StatusCode(200), List.of("./x"));
    report.result(3);
    report.attach(DATA);
    report.forget("HPUT");
    assertThat(report.data()).isNull();

    report.attach(FILE);
    report.forget("HPUT");

    assertThat(report.file("t")).isNull();
    assertThat(report.status()).isNull();
    assertThat(report.result()).isNull();
    assertThat(report.uris()).isEmpty();
  }

  @Test
  void what_a_user_answered_stays_when_the_page_is_shown_once_more() {
    report.status(new StatusCode(200), List.of());
    report.attach(DATA);

    report.forget("SHOW");

    assertThat(report.data()).isEqualTo(DATA);
    assertThat(report.status()).isNull();
  }
}
