package org.muster.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/**
 * The second factor of an account: made when its owner asks for one, asked for from its first right
 * code on, until it is taken away.
 */
@Entity
@Table(name = "second_factor")
@DynamicUpdate
class Factor {

  @Id
  @Column(name = "operator_id")
  private long operator;

  private byte[] secret;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "used_step")
  private long usedStep;

  /** For JPA only. */
  protected Factor() {}

  Factor(long operator, byte[] sealed) {
    this.operator = operator;
    this.secret = sealed;
  }

  /** Encrypted. */
  byte[] secret() {
    return secret;
  }

  /** Whether codes are asked for. */
  boolean isOn() {
    return confirmedAt != null;
  }

  /** Another one is to be confirmed instead. */
  void become(byte[] sealed) {
    this.secret = sealed;
  }
}
