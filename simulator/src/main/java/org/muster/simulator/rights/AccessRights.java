package org.muster.simulator.rights;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.json.JsonText;

/**
 * The rights a device leaves its factory with, when it does access control at all. Immutable.
 *
 * <p>The server of a device has every right in its own account, and everyone may read who may do
 * what; all else has to be granted.
 *
 * @param declared the objects its server listed in the bootstrap; {@code *} for all
 * @param grants who may do what
 */
public record AccessRights(List<String> declared, List<Grant> grants) {

  /** Nobody changes what was granted. */
  public AccessRights {
    declared = List.copyOf(declared);
    grants = List.copyOf(grants);
  }

  /**
   * Rights of a server that listed every object in its bootstrap.
   *
   * @param grants who may do what
   * @return the rights
   */
  public static AccessRights of(Grant... grants) {
    return new AccessRights(List.of("*"), List.of(grants));
  }

  /**
   * @param moids the objects the server listed in its bootstrap
   * @return the same grants for a server that listed these only
   */
  public AccessRights declaring(String... moids) {
    return new AccessRights(List.of(moids), grants);
  }

  /**
   * What the access control object of the device holds.
   *
   * @param serverId SrvID of its server
   * @return the content of the root (TS §12.3)
   */
  public JsonObject content(String serverId) {
    List<Grant> all = new ArrayList<>(grants);
    String self = "serverid:" + serverId;
    all.add(Grant.of(FactoryObjects.ACCOUNT, "server", self, Right.EVERYTHING));
    all.add(Grant.of(FactoryObjects.ACCESS_CONTROL, "rights", "*", 1));
    Map<String, Map<String, List<Grant>>> byPlace = new LinkedHashMap<>();
    for (Grant grant : all) {
      byPlace
          .computeIfAbsent(grant.moid(), moid -> new LinkedHashMap<>())
          .computeIfAbsent(grant.miid(), miid -> new ArrayList<>())
          .add(grant);
    }
    JsonObjectBuilder content = JsonText.object();
    byPlace.forEach((moid, instances) -> content.add(moid, instances(instances)));
    return content.build();
  }

  private static JsonObjectBuilder instances(Map<String, List<Grant>> byInstance) {
    JsonObjectBuilder instances = JsonText.object();
    byInstance.forEach((miid, entries) -> instances.add(miid, blocks(entries)));
    return instances;
  }

  private static JsonObjectBuilder blocks(List<Grant> grants) {
    Map<String, JsonObjectBuilder> byPath = new LinkedHashMap<>();
    int number = 0;
    for (Grant grant : grants) {
      number++;
      JsonObjectBuilder entry =
          JsonText.object().add("MAID", grant.authority()).add("AR", grant.sum());
      byPath
          .computeIfAbsent(grant.path(), path -> JsonText.object())
          .add(Integer.toString(number), entry);
    }
    JsonObjectBuilder blocks = JsonText.object();
    int block = 0;
    for (Map.Entry<String, JsonObjectBuilder> each : byPath.entrySet()) {
      block++;
      blocks.add(
          Integer.toString(block),
          JsonText.object().add("Path", each.getKey()).add("Permissions", each.getValue()));
    }
    return blocks;
  }
}
