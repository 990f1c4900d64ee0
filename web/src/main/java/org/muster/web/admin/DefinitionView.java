package org.muster.web.admin;

import java.time.Instant;
import org.muster.model.DefinitionDetails;

/**
 * A definition as the API lists it.
 *
 * @param id a number; for a standard one its MOID
 * @param object the MOID
 * @param source STANDARD, UPLOADED or IMPORTED
 * @param url where it comes from, as devices announce it
 * @param preferred whether it counts where a device does not say which does
 */
public record DefinitionView(
    String id,
    String object,
    String title,
    String source,
    String url,
    boolean preferred,
    Instant addedAt,
    String addedBy) {

  static DefinitionView of(DefinitionDetails definition) {
    return new DefinitionView(
        definition.id(),
        definition.object(),
        definition.title(),
        definition.source().name(),
        definition.url(),
        definition.preferred(),
        definition.addedAt(),
        definition.addedBy());
  }
}
