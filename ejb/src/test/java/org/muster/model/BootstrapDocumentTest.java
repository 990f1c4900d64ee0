package org.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataReader;

/** The documents of bootstraps, held against the definition of the DM Account (TS §12.2). */
class BootstrapDocumentTest {

  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:1.2";

  @ParameterizedTest
  @ValueSource(strings = {"basic.json", "none.json", "everything.json"})
  void an_account_has_the_nodes_of_its_definition_in_their_formats(String file) throws IOException {
    ObjectItem account = items(file).get(0);
    ObjectDefinition definition = StandardDefinitions.all().get(ACCOUNT);

    assertThat(account.uri().text()).isEqualTo(ACCOUNT + "//");
    assertThat(WriteCheck.formed(definition, account.uri(), account.content()).orElseThrow().json())
        .isEqualTo(account.content());
    assertNothingIsMissing(definition.root(), account.content().asJsonObject());
  }

  /** What there is at all, is there with all that has to be. */
  private static void assertNothingIsMissing(NodeDefinition node, JsonObject content) {
    node.children().stream()
        .filter(child -> child.occurrence().equals("One") && !child.name().isEmpty())
        .filter(child -> !isOptional(child))
        .forEach(child -> assertThat(content).containsKey(child.name()));
    content.forEach((name, value) -> node.child(name).ifPresent(child -> descend(child, value)));
  }

  /** Their occurrence is One, and their status Optional: a DDF does not say the latter. */
  private static boolean isOptional(NodeDefinition child) {
    return List.of("Auth", "Bootstrap", "Noti", "Trsp", "Push", "GCM", "Ext")
        .contains(child.name());
  }

  private static void descend(NodeDefinition child, JsonValue value) {
    if (value instanceof JsonObject content) {
      assertNothingIsMissing(child, content);
    }
  }

  private static List<ObjectItem> items(String file) throws IOException {
    try (InputStream in = BootstrapDocumentTest.class.getResourceAsStream("/bootstrap/" + file)) {
      return ObjectDataReader.read(in.readAllBytes());
    }
  }
}
