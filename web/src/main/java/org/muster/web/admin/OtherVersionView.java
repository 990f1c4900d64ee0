package org.muster.web.admin;

import java.time.Instant;
import java.util.List;
import org.muster.kernel.BoundedCount;
import org.muster.tree.OtherVersionObject;

/**
 * An object of which another version is defined, as the API lists it.
 *
 * @param devices how many announce it now
 * @param ddfUrls where they say that its definition is
 * @param definition the one that counts meanwhile
 */
public record OtherVersionView(
    String object,
    BoundedCount devices,
    List<String> ddfUrls,
    Instant firstSeenAt,
    DefinitionView definition) {

  static OtherVersionView of(OtherVersionObject object) {
    return new OtherVersionView(
        object.object(),
        object.devices(),
        object.ddfUrls(),
        object.firstSeenAt(),
        DefinitionView.of(object.definition()));
  }
}
