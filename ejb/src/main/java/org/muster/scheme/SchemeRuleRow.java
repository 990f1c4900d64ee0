package org.muster.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule as it is kept, until an operator takes it away, or its device is deleted. */
@Entity
@Table(name = "scheme_rule")
class SchemeRuleRow {

  @EmbeddedId private SchemeRuleKey key;

  private String device;

  private String schemes;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For JPA only. */
  protected SchemeRuleRow() {}

  SchemeRuleRow(SchemeRuleKey key) {
    this.key = key;
    this.device = key.kind() == SchemeRuleKind.DEVICE ? key.subject() : null;
  }

  void become(Set<Scheme> wanted, Instant now) {
    schemes = wanted.stream().map(Scheme::name).collect(Collectors.joining(","));
    changedAt = now;
  }

  SchemeRuleKind kind() {
    return key.kind();
  }

  String subject() {
    return key.subject();
  }

  Set<Scheme> schemes() {
    return Arrays.stream(schemes.split(","))
        .map(Scheme::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scheme.class)));
  }

  SchemeRule shown() {
    return new SchemeRule(kind(), subject(), schemes(), changedAt);
  }
}
