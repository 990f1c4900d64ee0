package org.muster.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.muster.kernel.Refusal;
import org.muster.repository.Binding;
import org.muster.repository.DataRepository;
import org.muster.web.access.Caller;
import org.muster.web.access.Sight;

/** Which contents and slots the caller sees: limited to some devices, those that are for them. */
@Dependent
class RepositorySight {

  @Inject private DataRepository repository;
  @Inject private Caller caller;
  @Inject private Sight sight;

  /**
   * Makes sure that the caller sees what is behind a token.
   *
   * @throws Refusal not found, as for a token that nobody knows
   */
  void require(String token) {
    sight.require(() -> repository.details(token).device(), "There is no such content.");
  }

  /**
   * The binding, if the caller may have it: who is limited to some devices says for which one it
   * is.
   *
   * @throws Refusal invalid, without a device; not found, if they do not see it
   */
  Binding own(Binding wanted) {
    if (caller.scope().limited() && wanted.device() == null) {
      throw Refusal.invalid("device", "device is missing: your role is limited to some devices.");
    }
    if (wanted.device() != null) {
      sight.require(wanted.device(), "There is no device \"" + wanted.device() + "\".");
    }
    return wanted;
  }
}
