package org.muster.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The protocol map says which type does what the specification asks for, and which test shows it.
 * It must not say what is not there.
 */
class ProtocolMapTest {

  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static List<Row> rows;
  private static Map<String, List<Path>> sources;

  /** One line of the map: what the specification asks for, who does it, who shows it. */
  private record Row(String item, List<String> types, List<String> tests, boolean notYet) {}

  @BeforeAll
  static void read_the_map_and_the_sources() throws IOException {
    rows =
        Files.readAllLines(ROOT.resolve("docs/protocol-map.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
            .map(line -> line.split("\\|"))
            .map(cells -> row(cells))
            .toList();
    try (Stream<Path> files = Files.walk(ROOT)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/target/"))
              .collect(Collectors.groupingBy(ProtocolMapTest::simpleName));
    }
  }

  @Test
  void every_item_names_what_does_it_and_what_shows_it() {
    assertThat(rows).hasSizeGreaterThan(80);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.types().isEmpty()).as(row.item()).isEqualTo(row.notYet()))
        .allSatisfy(
            row -> assertThat(row.tests().isEmpty()).as(row.item()).isEqualTo(row.notYet()));
  }

  @Test
  void every_type_that_is_named_exists() {
    assertThat(rows)
        .flatExtracting(Row::types)
        .allSatisfy(name -> assertThat(exists(name, "/src/main/")).as(name).isTrue());
  }

  @Test
  void every_test_that_is_named_exists() {
    assertThat(rows)
        .flatExtracting(Row::tests)
        .allSatisfy(name -> assertThat(exists(name, "/src/test/")).as(name).isTrue());
  }

  @Test
  void the_conformance_list_and_the_open_questions_are_complete() {
    List<String> wanted = new ArrayList<>();
    wanted.addAll(series("DM-PACK-%03d", 29));
    wanted.addAll(series("DM-OBJ-%03d", 32));
    wanted.addAll(series("DM-SER-%03d", 4));
    wanted.addAll(series("DM-SEC-%03d", 11));
    wanted.addAll(series("DM-STDOBJ-%03d", 4));
    wanted.addAll(series("Q%d", 23));
    wanted.addAll(List.of("DM-BOOT-001", "DM-MEC-001", "DM-MEC-002", "DM-MEC-004", "DM-MEC-005"));

    assertThat(rows).extracting(row -> row.item().split(" ")[0]).containsAll(wanted);
  }

  private static Row row(String[] cells) {
    return new Row(
        cells[1].strip(), names(cells[2]), names(cells[3]), cells[2].contains("not yet"));
  }

  private static List<String> series(String format, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(format::formatted).toList();
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(cell);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** A name is a class, maybe after packages, maybe before a method: {@code codec.Reader.read}. */
  private static boolean exists(String name, String kind) {
    List<String> parts = List.of(name.split("\\."));
    int type = 0;
    while (type < parts.size() - 1 && !Character.isUpperCase(parts.get(type).charAt(0))) {
      type++;
    }
    String folder = "/" + String.join("/", parts.subList(0, type + 1)) + ".java";
    String method = type + 1 < parts.size() ? parts.get(type + 1) : null;
    return sources.getOrDefault(parts.get(type), List.of()).stream()
        .filter(file -> file.toString().contains(kind) && file.toString().endsWith(folder))
        .anyMatch(file -> method == null || mentions(file, method));
  }

  private static boolean mentions(Path file, String method) {
    try {
      return Files.readString(file).contains(" " + method + "(");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String simpleName(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
