package org.muster.credential;

import java.util.Set;
import org.muster.scheme.Scheme;
import org.muster.scheme.SchemeRule;

/**
 * By which schemes a device may prove who it is, and why by these.
 *
 * @param schemes any of which is enough
 * @param rule the one that says so; null if it is the setting for all
 */
public record SchemesDetails(Set<Scheme> schemes, SchemeRule rule) {

  /** Keeps its own copy. */
  public SchemesDetails {
    schemes = Set.copyOf(schemes);
  }
}
