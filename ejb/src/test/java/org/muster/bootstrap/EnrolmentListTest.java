package org.muster.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

class EnrolmentListTest {

  @Test
  void devices_have_an_id_and_maybe_groups() {
    assertThat(read("id,groups\r\nIMEI:1,north; south\r\nIMEI:2,\r\n"))
        .containsExactly(
            new EnrolmentLine(2, "IMEI:1", List.of("north", "south"), null),
            new EnrolmentLine(3, "IMEI:2", List.of(), null));
  }

  @Test
  void columns_come_in_any_order_and_fields_may_be_quoted() {
    assertThat(read("\uFEFFGroups,ID\n\"a, b;\"\"c\"\"\",\"IMEI:1\"\n"))
        .containsExactly(new EnrolmentLine(2, "IMEI:1", List.of("a, b", "\"c\""), null));
  }

  @Test
  void empty_lines_are_passed_over_and_counted() {
    assertThat(read("id\n\n\nIMEI:1\n").get(0).number()).isEqualTo(4);
  }

  @Test
  void a_line_that_cannot_be_read_costs_no_other() {
    List<EnrolmentLine> lines = read("id\nIMEI:1,extra\n" + "9".repeat(2_001) + "\nIMEI:3\n");

    assertThat(lines.get(0).fault()).isEqualTo("The line has 2 fields, not 1.");
    assertThat(lines.get(1).fault()).isEqualTo("The line is too long.");
    assertThat(lines.get(2)).isEqualTo(new EnrolmentLine(4, "IMEI:3", List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "IMEI:1", "groups", "id,id", "id,password"})
  void a_file_that_does_not_name_its_columns_is_refused(String first) {
    assertThatThrownBy(() -> read(first + "\nIMEI:1\n"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("name the columns");
  }

  @Test
  void ten_thousand_devices_are_taken_and_no_more() {
    String lines =
        IntStream.range(0, 10_000).mapToObj(n -> "D" + n).collect(Collectors.joining("\n"));

    assertThat(read("id\n" + lines)).hasSize(10_000);
    assertThatThrownBy(() -> read("id\n" + lines + "\nD10000"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("10000");
  }

  @Test
  void what_is_no_text_is_refused() {
    assertThatThrownBy(() -> EnrolmentList.read(new byte[] {'i', 'd', '\n', (byte) 0xff}))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("UTF-8");
  }

  private static List<EnrolmentLine> read(String csv) {
    return EnrolmentList.read(csv.getBytes(StandardCharsets.UTF_8));
  }
}
