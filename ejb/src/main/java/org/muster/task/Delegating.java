package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Delete;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Get;
import org.muster.tree.Delegation;
import org.muster.tree.DeviceRights;
import org.muster.tree.RightChange;

/**
 * Grants and revokes rights (TS §10): what is known of the access-control object says how, so it is
 * read first where nothing is known, and read again after the change, which makes the new rights
 * known and shows that they are there.
 */
@Dependent
class Delegating {

  private static final ClientUri OBJECT = ClientUri.at(DeviceRights.OBJECT).build();

  @Inject private DeviceRights rights;
  @Inject private Recipes recipes;

  /**
   * The recipe of a step.
   *
   * @throws Refusal invalid, if a part is missing or cannot be used
   */
  Recipe recipe(DeviceId device, NewStep step, String base) {
    Delegation wanted = wanted(step);
    Optional<RightChange> change = change(device, step.verb(), wanted);
    String uri = wanted.object() + "/" + wanted.instance() + "/" + wanted.path();
    List<Command> commands =
        change
            .map(found -> commands(device, found, base))
            .orElseGet(() -> List.of(new Get(OBJECT)));
    return new Recipe(uri, commands, null, null, new RightsStep(wanted, change.isPresent()));
  }

  /** What the device will refuse of a step, as far as is known. */
  Optional<String> warning(DeviceId device, Recipe recipe) {
    return rights.delegationWarning(device, recipe.rights().wanted());
  }

  /** What is to be sent after the object was read; empty if nothing is left to be done. */
  Optional<List<Command>> afterRead(Task task, Step step) {
    if (step.rights().sent() || !rights.isKnown(task.device())) {
      return Optional.empty();
    }
    return change(task.device(), step.verb(), step.rights().wanted())
        .map(change -> commands(task.device(), change, task.base()));
  }

  /** What is to be sent where the device does not let an entry be deleted. */
  Optional<List<Command>> withoutDeletion(Task task, Step step) {
    return rights
        .empty(task.device(), step.rights().wanted())
        .map(change -> commands(task.device(), change, task.base()));
  }

  /** Why a step has failed although its commands have not; empty if the rights are as wanted. */
  Optional<String> contradiction(Task task, Step step) {
    if (!rights.isKnown(task.device())) {
      return Optional.of("The device has sent no access-control object that can be read.");
    }
    Delegation wanted = step.rights().wanted();
    return rights.granted(task.device(), wanted) == wanted.mask()
        ? Optional.empty()
        : Optional.of("The device says that it is done, but the rights that it shows are others.");
  }

  private static Delegation wanted(NewStep step) {
    RightsWish wish = step.rights();
    if (wish == null || step.verb() == Verb.GRANT && wish.rights() == null) {
      throw Refusal.invalid("rights", "rights is missing: read, write, execute, delegate.");
    }
    if (step.verb() == Verb.REVOKE && wish.rights() != null) {
      throw Refusal.invalid(
          "rights", "All rights of an entry are revoked; to keep some, grant them.");
    }
    return Delegation.of(
        step.object(), wish.instance(), wish.path(), wish.authority(), wish.rights());
  }

  private Optional<RightChange> change(DeviceId device, Verb verb, Delegation wanted) {
    if (!rights.isKnown(device)) {
      return Optional.empty();
    }
    return verb == Verb.GRANT
        ? Optional.of(rights.grant(device, wanted))
        : rights.revoke(device, wanted);
  }

  private List<Command> commands(DeviceId device, RightChange change, String base) {
    Command first =
        change.value() == null
            ? new Delete(change.node())
            : recipes.hget(device, change.node(), change.value(), base);
    return List.of(first, new Get(OBJECT));
  }
}
