package org.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The standard definitions, held against the tables of the specifications (TS §12). */
class StandardObjectsTest {

  private static final Map<Character, AccessType> LETTERS =
      Map.of(
          'A', AccessType.ADD,
          'D', AccessType.DELETE,
          'X', AccessType.EXEC,
          'G', AccessType.GET,
          'R', AccessType.REPLACE);

  static Stream<String> nodes() throws IOException {
    try (InputStream in =
        StandardObjectsTest.class.getResourceAsStream("/model/standard-objects.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void a_node_is_what_the_table_says(String line) {
    String[] words = line.split(" ");
    NodeDefinition node = StandardDefinitions.all().get(words[0]).root();
    for (String step : words[1].split("/")) {
      node = node.child(step.equals("<x>") ? "*" : step).orElseThrow();
    }

    assertThat(node.format().ddfName()).isEqualTo(words[2]);
    assertThat(node.occurrence()).isEqualTo(words[3]);
    if (words[4].equals("-")) {
      // Ours may be written where practice writes it, but nobody reads it.
      assertThat(node.access()).doesNotContain(AccessType.GET, AccessType.EXEC);
    } else {
      List<AccessType> least = words[4].chars().mapToObj(c -> LETTERS.get((char) c)).toList();
      assertThat(node.access()).containsAll(least);
      assertThat(node.allows(AccessType.EXEC)).isEqualTo(least.contains(AccessType.EXEC));
    }
  }
}
