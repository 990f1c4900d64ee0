package org.muster.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.muster.secret.PasswordHash;
import org.muster.secret.RandomSecrets;

/**
 * The account of whoever has none: to find out that a password is not theirs takes as long as for
 * everybody else, so that nobody learns by the clock which names there are.
 */
@ApplicationScoped
class Nobody {

  @Inject private OperatorConfig config;
  private String hash;

  /** Costs what the hash of any account costs. */
  @PostConstruct
  void prepare() {
    hash = PasswordHash.ofChosen(RandomSecrets.text(), config.passwordIterations);
  }

  /** Of a password that nobody knows. */
  String passwordHash() {
    return hash;
  }
}
