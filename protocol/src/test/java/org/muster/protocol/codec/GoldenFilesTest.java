package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The golden messages are examples of what the tests say, not ornaments. */
class GoldenFilesTest {

  private static final Path RESOURCES = Path.of("src/test/resources/wire");
  private static final Path TESTS = Path.of("src/test/java");

  @Test
  void every_golden_file_is_named_by_a_test() throws IOException {
    String tests = tests();

    assertThat(files().filter(file -> !isNamed(file, tests))).isEmpty();
  }

  @Test
  void a_file_that_no_test_names_would_be_found() {
    assertThat(isNamed(Path.of("p1/nobody-names-this.http"), "\"p1/somebody\"")).isFalse();
    assertThat(isNamed(Path.of("p1/somebody.http"), "\"p1/somebody\"")).isTrue();
    assertThat(isNamed(Path.of("p1/somebody.http"), "\"p2/somebody\"")).isFalse();
    assertThat(isNamed(Path.of("p1/somebody.http"), "\"somebody, 7\"")).isTrue();
  }

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES, 2)) {
      List<Path> all = files.filter(Files::isRegularFile).map(RESOURCES::relativize).toList();
      return all.stream().filter(file -> !file.endsWith(".gitattributes"));
    }
  }

  private static boolean isNamed(Path file, String tests) {
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.indexOf('.'));
    return Pattern.compile(
            "\"(" + file.getParent() + "/)?" + Pattern.quote(stem) + "(\\.[a-z]+)?[\",]")
        .matcher(tests)
        .find();
  }

  private static String tests() throws IOException {
    try (Stream<Path> sources = Files.walk(TESTS)) {
      return sources
          .filter(source -> source.toString().endsWith("Test.java"))
          .map(GoldenFilesTest::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
