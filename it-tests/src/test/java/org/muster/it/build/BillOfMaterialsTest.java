package org.muster.it.build;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who has to know whether something weak is in the server finds it in the bill of materials. */
class BillOfMaterialsTest {

  private static final Path SERVER = Path.of("../wildfly-config/target/server");

  @Test
  void every_library_of_the_application_is_in_it() throws IOException {
    Set<String> libraries = libraries();

    assertThat(libraries).isNotEmpty();
    assertThat(components().stream().map(BillOfMaterialsTest::file).toList())
        .containsAll(libraries);
  }

  @Test
  void the_server_its_modules_and_the_libraries_of_the_console_are_in_it() throws IOException {
    assertThat(components().stream().map(one -> one.getString("name")))
        .contains(
            "wildfly-dist",
            "postgresql",
            "bctls-jdk18on",
            "lit-html",
            "lit__reactive-element",
            "uplot");
  }

  @Test
  void each_component_has_a_version_and_a_name_for_those_who_look_it_up() throws IOException {
    assertThat(components())
        .allSatisfy(
            one -> {
              assertThat(one.getString("version")).isNotBlank();
              assertThat(one.getString("purl")).startsWith("pkg:maven/");
            });
  }

  /** The archives in the application's {@code lib/}. */
  private static Set<String> libraries() throws IOException {
    try (JarFile ear = new JarFile(SERVER.resolve("standalone/deployments/muster.ear").toFile())) {
      return ear.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
          .map(name -> name.substring("lib/".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<JsonObject> components() throws IOException {
    try (Reader text = Files.newBufferedReader(SERVER.resolve("docs/muster.cdx.json"));
        JsonReader json = Json.createReader(text)) {
      return json.readObject().getJsonArray("components").getValuesAs(JsonObject.class);
    }
  }

  private static String file(JsonObject component) {
    return component.getString("name") + "-" + component.getString("version") + ".jar";
  }
}
