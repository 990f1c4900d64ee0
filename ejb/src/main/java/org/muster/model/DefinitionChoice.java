package org.muster.model;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.protocol.Moid;

/**
 * Which definition counts for an object. Where there is none of its own version, that of the
 * nearest one is better than none: devices announce versions that were never published, and most of
 * what a version says holds for the next.
 */
@Dependent
class DefinitionChoice {

  @Inject private Definitions definitions;

  /**
   * The definition that counts.
   *
   * @param ddfUrl where a device says that its definition is; null if it does not say
   * @return the one from that address; else the preferred one; else the standard one; else one of
   *     the nearest version; empty if there is none
   */
  Optional<Applicable> of(Moid moid, String ddfUrl) {
    List<DdfObject> brought = definitions.of(moid.value());
    return brought.stream()
        .filter(row -> ddfUrl != null && ddfUrl.equals(row.url()))
        .findFirst()
        .or(() -> brought.stream().filter(DdfObject::isPreferred).findFirst())
        .map(this::applicable)
        .or(() -> standard(moid.value()))
        .or(() -> brought.isEmpty() ? ofOtherVersion(moid.value()) : Optional.empty());
  }

  private Optional<Applicable> ofOtherVersion(String moid) {
    return ObjectVersion.of(moid)
        .flatMap(this::nearest)
        .flatMap(nearest -> of(new Moid(nearest.moid()), null))
        .map(Applicable::ofOtherVersion);
  }

  private Optional<ObjectVersion> nearest(ObjectVersion wanted) {
    Stream<String> brought = definitions.preferredOf(wanted.family()).stream().map(DdfObject::moid);
    return Stream.concat(brought, StandardDefinitions.all().keySet().stream())
        .flatMap(moid -> ObjectVersion.of(moid).stream())
        .filter(version -> version.family().equals(wanted.family()))
        .min(wanted.nearestFirst());
  }

  private Applicable applicable(DdfObject row) {
    return new Applicable(definitions.definition(row), row, true);
  }

  private static Optional<Applicable> standard(String moid) {
    return Optional.ofNullable(StandardDefinitions.all().get(moid))
        .map(definition -> new Applicable(definition, null, true));
  }
}
