package org.muster.oidc;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Refusal;
import org.muster.operator.Account;
import org.muster.operator.Operators;
import org.muster.role.Grant;

/** The accounts behind identities, each step in a transaction of its own. */
@Dependent
class ProviderSteps {

  @Inject private Operators operators;
  @PersistenceContext private EntityManager em;

  /**
   * The account of an identity, with the roles that it has now; made if there is none yet.
   *
   * @param name for a new account
   * @param grants none for somebody who is to have none: no account is made for them
   * @return empty if it is disabled, or there is none
   * @throws Refusal conflict, if somebody else has the name; invalid, if it cannot be one
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Account> follow(IdentityKey key, String name, List<Grant> grants) {
    Identity known = em.find(Identity.class, key);
    if (known != null) {
      return operators.follow(known.operator(), grants);
    }
    if (grants.isEmpty()) {
      return Optional.empty();
    }
    long made = operators.createExternal(name, grants);
    em.flush();
    em.persist(new Identity(key, made));
    em.flush();
    return operators.account(made);
  }
}
