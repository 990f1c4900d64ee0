package org.muster.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the edges must not know. */
@AnalyzeClasses(packages = "org.muster.web", importOptions = ImportOption.DoNotIncludeTests.class)
class EdgesTest {

  @ArchTest
  static final ArchRule persistence_and_messages_stay_out_of_web =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "jakarta.jms..");

  @ArchTest
  static final ArchRule devices_are_never_answered_with_the_json_of_problems =
      noClasses()
          .that()
          .resideInAPackage("org.muster.web.device..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.muster.web.problem.Problem");

  @ArchTest
  static final ArchRule settings_are_read_only_by_configs =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Config")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.microprofile.config..");
}
