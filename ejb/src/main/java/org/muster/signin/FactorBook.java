package org.muster.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.muster.secret.OneTimeCode;
import org.muster.secret.SecretBox;
import org.muster.secret.TokenHash;

/** The rows of second factors, and whether a code is right. Each code is good for once. */
@Dependent
class FactorBook {

  private static final int LONGEST_CODE = 50;

  @Inject private SecretBox box;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;

  Optional<Factor> find(long operator) {
    return Optional.ofNullable(em.find(Factor.class, operator));
  }

  List<Long> on(Collection<Long> operators) {
    return em.createQuery(
            "select f.operator from Factor f where f.operator in :operators"
                + " and f.confirmedAt is not null",
            Long.class)
        .setParameter("operators", operators)
        .getResultList();
  }

  @Transactional
  boolean isOn(long operator) {
    return find(operator).filter(Factor::isOn).isPresent();
  }

  /** Whether somebody with this code may come in; without a second factor nobody needs one. */
  @Transactional
  boolean lets(long operator, String code) {
    return find(operator).filter(Factor::isOn).map(on -> take(operator, on, code)).orElse(true);
  }

  /** Whether the code is right; it is used up then. */
  boolean take(long operator, Factor factor, String code) {
    if (code == null || code.length() > LONGEST_CODE) {
      return false;
    }
    String plain = code.replaceAll("[\\s-]", "");
    return takeStep(operator, factor, plain) || takeRecovery(operator, plain);
  }

  boolean takeStep(long operator, Factor factor, String code) {
    byte[] secret = box.open(owner(operator), factor.secret());
    OptionalLong step = OneTimeCode.step(secret, code, clock.instant());
    return step.isPresent()
        && em.createQuery(
                    "update Factor f set f.usedStep = :step"
                        + " where f.operator = :operator and f.usedStep < :step")
                .setParameter("step", step.getAsLong())
                .setParameter("operator", operator)
                .executeUpdate()
            == 1;
  }

  /** To be confirmed; in the place of one that never was. */
  void begin(long operator, byte[] secret) {
    byte[] sealed = box.seal(owner(operator), secret);
    find(operator)
        .ifPresentOrElse(
            unconfirmed -> unconfirmed.become(sealed),
            () -> em.persist(new Factor(operator, sealed)));
  }

  /** Turns it on; false if it is on already. */
  boolean confirm(long operator, Instant now) {
    return em.createQuery(
                "update Factor f set f.confirmedAt = :now"
                    + " where f.operator = :operator and f.confirmedAt is null")
            .setParameter("now", now)
            .setParameter("operator", operator)
            .executeUpdate()
        == 1;
  }

  void addRecovery(long operator, String code) {
    em.createNativeQuery(
            "insert into recovery_code (operator_id, code_hash) values (:operator, :hash)")
        .setParameter("operator", operator)
        .setParameter("hash", hash(code))
        .executeUpdate();
  }

  void remove(long operator) {
    em.createQuery("delete from Factor f where f.operator = :operator")
        .setParameter("operator", operator)
        .executeUpdate();
    em.createNativeQuery("delete from recovery_code where operator_id = :operator")
        .setParameter("operator", operator)
        .executeUpdate();
  }

  private boolean takeRecovery(long operator, String code) {
    return em.createNativeQuery(
                "delete from recovery_code where operator_id = :operator and code_hash = :hash")
            .setParameter("operator", operator)
            .setParameter("hash", hash(code))
            .executeUpdate()
        == 1;
  }

  private static String hash(String code) {
    return TokenHash.of(code.replace("-", "").toUpperCase(Locale.ROOT));
  }

  private static String owner(long operator) {
    return "second factor " + operator;
  }
}
