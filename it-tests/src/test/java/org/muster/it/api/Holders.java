package org.muster.it.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muster.it.lockstep.Api;

/** Who has which permission, as the server says it. */
final class Holders {

  private final Map<String, Set<String>> held = new LinkedHashMap<>();
  private final List<JsonObject> permissions;

  private Holders(JsonObject roles) {
    roles
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .forEach(role -> held.put(role.getString("role"), texts(role.getJsonArray("permissions"))));
    permissions = roles.getJsonArray("permissions").getValuesAs(JsonObject.class);
    held.put(AccessCallers.TOKEN, Set.of(AccessCallers.PERMISSION));
    held.put(AccessCallers.LIMITED, ofSomeDevices(held.get("operator")));
  }

  /** As the server says now. */
  static Holders ofTheServer() {
    return new Holders(Api.asAdministrator().read("/api/v1/roles"));
  }

  /** What a row must say, for these columns. */
  Map<String, String> cells(AccessRow row, List<String> columns) {
    Map<String, String> cells = new TreeMap<>();
    columns.forEach(column -> cells.put(column, cell(row, column)));
    return cells;
  }

  private String cell(AccessRow row, String column) {
    if (row.permission().equals("open")) {
      return "yes";
    }
    if (column.equals(AccessCallers.ANONYMOUS) || column.equals(AccessCallers.DISABLED)) {
      return "401";
    }
    return may(row, column) ? "yes" : "403";
  }

  private boolean may(AccessRow row, String column) {
    Set<String> has = held.get(column);
    return switch (row.permission()) {
      case "everybody" -> true;
      case "people" -> !column.equals(AccessCallers.TOKEN);
      default ->
          row.permission().contains(" or ")
              ? row.permissions().stream().anyMatch(has::contains)
              : has.containsAll(row.permissions());
    };
  }

  /** The table of roles in the documentation, as it must be. */
  List<Map<String, String>> table() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonObject permission : permissions) {
      String word = permission.getString("permission");
      String summary = permission.getString("summary");
      Map<String, String> row = new LinkedHashMap<>();
      row.put("permission", "`" + word + "`" + (permission.getBoolean("fleet") ? "*" : ""));
      row.put(
          "what it lets one do",
          summary.substring(0, 1).toLowerCase(Locale.ROOT) + summary.substring(1));
      AccessCallers.ROLES.forEach(role -> row.put(role, held.get(role).contains(word) ? "x" : ""));
      rows.add(row);
    }
    return rows;
  }

  private Set<String> ofSomeDevices(Set<String> some) {
    Set<String> ofTheFleet =
        permissions.stream()
            .filter(permission -> permission.getBoolean("fleet"))
            .map(permission -> permission.getString("permission"))
            .collect(Collectors.toSet());
    return some.stream().filter(word -> !ofTheFleet.contains(word)).collect(Collectors.toSet());
  }

  private static Set<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .collect(Collectors.toSet());
  }
}
