package org.muster.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

@AnalyzeClasses(
    packages = "org.muster.protocol",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ProtocolRulesTest {

  @ArchTest
  static final ArchRule the_protocol_is_plain_java_and_json =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "jakarta.json..", "org.muster.protocol..");

  @ArchTest
  static final ArchRule the_words_do_not_know_how_they_travel =
      noClasses()
          .that()
          .resideInAPackage("org.muster.protocol")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.muster.protocol.codec..");

  @ArchTest
  static final ArchRule the_protocol_does_not_know_the_time_of_day =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule the_protocol_opens_no_connections_and_no_files =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..");
}
