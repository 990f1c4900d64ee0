package org.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The settings of the edges with their defaults, which operators rely on. */
class SettingsTest {

  @Test
  void the_settings_and_their_defaults_are_these() {
    Map<String, String> settings =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.muster.web")
                .stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith(ConfigProperty.class))
                .map(SettingsTest::property)
                .collect(Collectors.toMap(ConfigProperty::name, ConfigProperty::defaultValue));

    assertThat(settings)
        .isEqualTo(
            Map.of(
                "muster.device.max-package-bytes", "1048576",
                "muster.repository.at-once", "32",
                "muster.bootstrap.plain-http", "false",
                "muster.event.streams", "100",
                "muster.event.streams-per-operator", "10",
                "muster.public.url", ConfigProperty.UNCONFIGURED_VALUE));
  }

  private static ConfigProperty property(JavaField field) {
    return field.getAnnotationOfType(ConfigProperty.class);
  }
}
