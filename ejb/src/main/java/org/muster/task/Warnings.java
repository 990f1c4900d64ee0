package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;
import org.muster.tree.DeviceRights;

/** What a device will refuse of a task (403), as far as its rights are known. */
@Dependent
class Warnings {

  @Inject private DeviceRights rights;
  @Inject private Delegating delegating;

  /**
   * @param recipes those of the steps, in the same order
   */
  List<String> of(DeviceId device, List<NewStep> steps, List<Recipe> recipes) {
    List<String> warnings = new ArrayList<>();
    for (int place = 0; place < steps.size(); place++) {
      for (String why : of(device, steps.get(place), recipes.get(place))) {
        warnings.add(inStep(place, why));
      }
    }
    return warnings;
  }

  /**
   * A warning about one of several steps.
   *
   * @param place of the step, from 0
   */
  static String inStep(int place, String why) {
    return "Step " + (place + 1) + ": " + why;
  }

  private List<String> of(DeviceId device, NewStep step, Recipe recipe) {
    return switch (step.verb()) {
      case GRANT, REVOKE -> delegating.warning(device, recipe).stream().toList();
      case CREATE ->
          rights.creationWarning(device, ClientUri.parse(recipe.uri()).moid()).stream().toList();
      default -> rights.warnings(device, recipe.commands());
    };
  }
}
