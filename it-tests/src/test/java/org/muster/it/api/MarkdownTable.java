package org.muster.it.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tables in a page of the documentation, for tests that hold the server against them. */
final class MarkdownTable {

  private static final Path PAGES = Path.of("../docs");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private MarkdownTable() {}

  /**
   * The rows of all tables of a page whose first column is called so, each by the names of the
   * columns.
   */
  static List<Map<String, String>> rows(String page, String first) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> names = null;
    for (String line : lines(page)) {
      if (!line.startsWith("|")) {
        names = null;
      } else if (line.startsWith("| " + first + " |")) {
        names = cells(line);
      } else if (names != null && !line.startsWith("|---")) {
        rows.add(named(names, cells(line)));
      }
    }
    return rows;
  }

  /** What is written as code in a cell, in order. */
  static List<String> code(String cell) {
    return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
  }

  private static List<String> lines(String page) {
    try {
      return Files.readAllLines(PAGES.resolve(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  private static Map<String, String> named(List<String> names, List<String> cells) {
    if (names.size() != cells.size()) {
      throw new IllegalStateException("A row has another number of cells: " + cells);
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return row;
  }
}
