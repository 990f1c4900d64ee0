package org.muster.scheme;

import java.time.Instant;
import java.util.Set;

/**
 * By which schemes some devices prove who they are.
 *
 * @param subject a DevID, a group, or a model
 * @param schemes any of which is enough
 */
public record SchemeRule(
    SchemeRuleKind kind, String subject, Set<Scheme> schemes, Instant changedAt) {

  /** Keeps its own copy. */
  public SchemeRule {
    schemes = Set.copyOf(schemes);
  }
}
