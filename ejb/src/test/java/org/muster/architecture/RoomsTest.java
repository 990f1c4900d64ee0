package org.muster.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;

/** The walls of the house: each rule is a sentence of its plan. */
@AnalyzeClasses(packages = "org.muster", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  /** The rooms in their row: each sees only those to its left. */
  private static final List<String> ROW =
      List.of(
          "tls",
          "protocol",
          "kernel",
          "guard",
          "secret",
          "storage",
          "audit",
          "role",
          "operator",
          "signin",
          "oidc",
          "token",
          "model",
          "device",
          "tree",
          "digest",
          "authority",
          "scheme",
          "credential",
          "psk",
          "content",
          "repository",
          "dialogue",
          "gateway",
          "smpp",
          "fcm",
          "pap",
          "udp",
          "preference",
          "notification",
          "command",
          "task",
          "approval",
          "session",
          "bootstrap",
          "account",
          "event",
          "webhook",
          "relay",
          "letter",
          "launch");

  @ArchTest
  static final ArchRule no_room_sees_a_later_room =
      classes().that().resideInAPackage("org.muster..").should(seeOnlyRoomsToTheLeft());

  @ArchTest
  static final ArchRule rooms_do_not_go_round_in_circles =
      slices().matching("org.muster.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule http_stays_in_web =
      noClasses()
          .that()
          .resideInAPackage("org.muster..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule entities_are_package_private =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .or()
          .areAnnotatedWith(Embeddable.class)
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule methods_of_enterprise_beans_are_public_or_private =
      methods()
          .that()
          .areDeclaredInClassesThat(areEnterpriseBeans())
          .and()
          .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
          .should(bePublicOrPrivate());

  @ArchTest
  static final ArchRule messages_are_only_for_channels_and_consumers =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Channel")
          .and()
          .haveSimpleNameNotEndingWith("Consumer")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.jms..");

  @ArchTest
  static final ArchRule settings_are_read_only_by_configs =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Config")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.microprofile.config..");

  @ArchTest
  static final ArchRule configs_are_package_private =
      classes()
          .that()
          .haveSimpleNameEndingWith("Config")
          .and()
          .resideOutsideOfPackage("org.muster.simulator..")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule an_interface_is_sealed_or_has_two_implementations =
      classes()
          .that()
          .areInterfaces()
          .and()
          .areNotAnnotations()
          .and()
          .doNotHaveSimpleName("package-info")
          .and()
          .resideOutsideOfPackage("org.muster.simulator..")
          .should(haveTwoImplementations());

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.muster.simulator..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule nothing_is_called_what_it_is_not =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)");

  private static ArchCondition<JavaClass> seeOnlyRoomsToTheLeft() {
    return new ArchCondition<>("see only rooms to the left of their own") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        int own = ROW.indexOf(room(type));
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> own >= 0 && ROW.indexOf(room(dependency.getTargetClass())) > own)
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }
    };
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.muster.") ? name.split("\\.")[2] : "";
  }

  private static DescribedPredicate<JavaClass> areEnterpriseBeans() {
    return DescribedPredicate.describe(
        "are enterprise beans",
        type ->
            type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(Singleton.class)
                || type.isAnnotatedWith(MessageDriven.class));
  }

  private static ArchCondition<JavaMethod> bePublicOrPrivate() {
    return be(
        DescribedPredicate.describe(
            "public or private",
            method ->
                method.getModifiers().contains(PUBLIC) || method.getModifiers().contains(PRIVATE)));
  }

  private static ArchCondition<JavaClass> haveTwoImplementations() {
    return be(
        DescribedPredicate.describe(
            "sealed or implemented twice", type -> type.getAllSubclasses().size() >= 2));
  }
}
