package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.muster.command.CommandDetails;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Delete;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Get;
import org.muster.tree.AccessObject;
import org.muster.tree.Delegation;
import org.muster.tree.DeviceRights;
import org.muster.tree.RightChange;

/**
 * Grants and revokes rights (TS §10): what is in the access-control object says how, so it is
 * always read first, and nothing is planned but from that read: what is known from before may be
 * old, or a part. It is read again after the change, which shows that the new rights are there.
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
  Recipe recipe(NewStep step) {
    Delegation wanted = wanted(step);
    String uri = wanted.object() + "/" + wanted.instance() + "/" + wanted.path();
    return new Recipe(uri, List.of(new Get(OBJECT)), null, null, new RightsStep(wanted, false));
  }

  /** What the device will refuse of a step, as far as is known. */
  Optional<String> warning(DeviceId device, Recipe recipe) {
    return rights.delegationWarning(device, recipe.rights().wanted());
  }

  /** What is to be sent after the object was read; empty if nothing is left to be done. */
  Optional<List<Command>> afterRead(Task task, Step step, CommandDetails read) {
    if (step.rights().sent()) {
      return Optional.empty();
    }
    return AccessObject.in(read.data())
        .flatMap(object -> change(object, step.verb(), step.rights().wanted()))
        .map(change -> commands(task.device(), change, task.base()));
  }

  /** What is to be sent where the device does not let an entry be deleted. */
  Optional<List<Command>> withoutDeletion(Task task, Step step) {
    return rights
        .empty(task.device(), step.rights().wanted())
        .map(change -> commands(task.device(), change, task.base()));
  }

  /** Why a step has failed although its commands have not; empty if the rights are as wanted. */
  Optional<String> contradiction(Step step, CommandDetails read) {
    Optional<AccessObject> object = AccessObject.in(read.data());
    if (object.isEmpty()) {
      return Optional.of("The device has sent no access-control object that can be read.");
    }
    Delegation wanted = step.rights().wanted();
    return object.get().granted(wanted) == wanted.mask()
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

  private static Optional<RightChange> change(AccessObject object, Verb verb, Delegation wanted) {
    return verb == Verb.GRANT ? Optional.of(object.grant(wanted)) : object.revoke(wanted);
  }

  private List<Command> commands(DeviceId device, RightChange change, String base) {
    Command first =
        change.value() == null
            ? new Delete(change.node())
            : recipes.hget(device, change.node(), change.value(), base);
    return List.of(first, new Get(OBJECT));
  }
}
