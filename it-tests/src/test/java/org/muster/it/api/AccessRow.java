package org.muster.it.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of the tables of who may do what.
 *
 * @param name as it is written, for whoever reads that it failed
 * @param method of the request
 * @param path of the request, with placeholders
 * @param more what else is said of the request, in order
 * @param permission what is needed; null in the table of devices
 * @param cells what each caller is answered, by the names of the columns
 */
record AccessRow(
    String name,
    String method,
    String path,
    List<String> more,
    String permission,
    Map<String, String> cells) {

  private static final String PAGE = "access.md";

  /** What operators and programs may do. */
  static List<AccessRow> ofOperators() {
    return MarkdownTable.rows(PAGE, "operation").stream().map(row -> of(row, "operation")).toList();
  }

  /** What devices may do. */
  static List<AccessRow> ofDevices() {
    return MarkdownTable.rows(PAGE, "device path").stream()
        .map(row -> of(row, "device path"))
        .toList();
  }

  private static AccessRow of(Map<String, String> row, String first) {
    Map<String, String> cells = new LinkedHashMap<>(row);
    String name = cells.remove(first);
    String permission = cells.remove("permission");
    List<String> words = MarkdownTable.code(name);
    String[] operation = words.get(0).split(" ", 2);
    return new AccessRow(
        name,
        operation[0],
        operation[1],
        words.subList(1, words.size()),
        permission,
        Map.copyOf(cells));
  }

  /** The operation as OpenAPI has it, which knows no query in a path. */
  String operation() {
    return method + " " + path.replaceAll("\\?.*", "");
  }

  /** Whether it is below {@code /api/v1/}. */
  boolean isOfTheApi() {
    return !path.startsWith("/");
  }

  /** What it needs, in single words. */
  List<String> permissions() {
    return MarkdownTable.code(permission);
  }
}
