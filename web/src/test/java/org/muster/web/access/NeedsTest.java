package org.muster.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muster.role.Permission;

/** That no method of the API was forgotten: each says who may call it. */
class NeedsTest {

  @Test
  void every_method_that_is_not_open_says_what_it_needs() {
    List<String> silent =
        methods()
            .filter(method -> !isOpen(method))
            .filter(
                method ->
                    method.isAnnotationPresent(Needs.class)
                        == method.isAnnotationPresent(ForEverybody.class))
            .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
            .toList();

    assertThat(silent).isEmpty();
  }

  @Test
  void what_is_open_needs_nothing() {
    assertThat(methods().filter(NeedsTest::isOpen))
        .isNotEmpty()
        .noneMatch(method -> method.isAnnotationPresent(Needs.class));
  }

  @Test
  void every_permission_but_those_that_a_body_asks_for_is_needed_somewhere() {
    List<Permission> needed =
        methods()
            .filter(method -> method.isAnnotationPresent(Needs.class))
            .flatMap(method -> Arrays.stream(method.getAnnotation(Needs.class).value()))
            .distinct()
            .toList();

    assertThat(Permission.values())
        .filteredOn(permission -> !needed.contains(permission))
        .containsExactlyInAnyOrder(Permission.COMMAND_OVERRIDE, Permission.SESSION_RAW);
  }

  private static boolean isOpen(Method method) {
    // What a parameter adds to a name, as in /dm{rest}, may also be nothing.
    return OpenPaths.isOpen(Authorisation.template(method).replaceAll("(?<!/)\\{.*", ""));
  }

  private static Stream<Method> methods() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.muster.web")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
            .map(JavaMethod::reflect);
  }
}
