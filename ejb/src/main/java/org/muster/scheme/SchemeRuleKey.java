package org.muster.scheme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a rule is about. */
@Embeddable
record SchemeRuleKey(@Enumerated(EnumType.STRING) SchemeRuleKind kind, String subject) {}
