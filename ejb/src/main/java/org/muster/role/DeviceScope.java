package org.muster.role;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;

/**
 * Which devices somebody is limited to: those in one of these groups, and those of one of these
 * models (Mod of their DevInfo, as it was read last). For whom it is limited, no other device
 * exists.
 *
 * @param limited false for all devices there are; then there are no names
 * @param groups names of groups
 * @param models names of models
 */
public record DeviceScope(boolean limited, SortedSet<String> groups, SortedSet<String> models) {

  /** All devices. */
  public static final DeviceScope ALL =
      new DeviceScope(false, Collections.emptySortedSet(), Collections.emptySortedSet());

  private static final int MOST = 20;
  private static final int LONGEST_MODEL = 255;

  /** Copies the names, so that a scope never changes. */
  public DeviceScope {
    groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    models = Collections.unmodifiableSortedSet(new TreeSet<>(models));
  }

  /**
   * The devices of these groups and models.
   *
   * @throws Refusal invalid, if there are no names, or too many
   */
  public static DeviceScope of(Collection<String> groups, Collection<String> models) {
    if (groups.isEmpty() && models.isEmpty()) {
      throw Refusal.invalid("scope", "A scope names groups, models or both; without one, all.");
    }
    if (groups.size() > MOST || models.size() > MOST) {
      throw Refusal.invalid("scope", "A scope names " + MOST + " groups and models at most.");
    }
    for (String model : models) {
      if (model == null || model.isBlank() || model.length() > LONGEST_MODEL) {
        throw Refusal.invalid("scope.models", "A model has 1 to " + LONGEST_MODEL + " characters.");
      }
    }
    return limitedTo(groups, models);
  }

  /** Both what this one has and what the other has. */
  public DeviceScope or(DeviceScope other) {
    if (!limited || !other.limited) {
      return ALL;
    }
    TreeSet<String> allGroups = new TreeSet<>(groups);
    allGroups.addAll(other.groups);
    TreeSet<String> allModels = new TreeSet<>(models);
    allModels.addAll(other.models);
    return limitedTo(allGroups, allModels);
  }

  /**
   * What both have by name. A device that this one has by a group and the other by its model is in
   * none of it: less than could be, and never more.
   */
  public DeviceScope and(DeviceScope other) {
    if (!limited || !other.limited) {
      return limited ? this : other;
    }
    TreeSet<String> bothGroups = new TreeSet<>(groups);
    bothGroups.retainAll(other.groups);
    TreeSet<String> bothModels = new TreeSet<>(models);
    bothModels.retainAll(other.models);
    return limitedTo(bothGroups, bothModels);
  }

  /** As it is kept in a column; null for all devices. */
  public String text() {
    return limited
        ? JsonText.object()
            .add("groups", array(groups))
            .add("models", array(models))
            .build()
            .toString()
        : null;
  }

  /** What {@link #text} wrote. */
  public static DeviceScope read(String text) {
    if (text == null) {
      return ALL;
    }
    JsonObject kept = JsonText.readObject(text);
    return limitedTo(names(kept.getJsonArray("groups")), names(kept.getJsonArray("models")));
  }

  private static DeviceScope limitedTo(Collection<String> groups, Collection<String> models) {
    return new DeviceScope(true, new TreeSet<>(groups), new TreeSet<>(models));
  }

  private static JsonArrayBuilder array(Collection<String> names) {
    JsonArrayBuilder array = JsonText.array();
    names.forEach(array::add);
    return array;
  }

  private static Collection<String> names(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }
}
