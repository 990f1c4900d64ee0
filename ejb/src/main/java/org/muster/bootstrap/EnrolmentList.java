package org.muster.bootstrap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.muster.kernel.Refusal;

/**
 * Many devices in a CSV file (RFC 4180): a line of names, then one line for each device. The column
 * {@code id} has the DevID; {@code groups}, if there is one, has the groups, separated by
 * semicolons. A line that cannot be read costs no other.
 */
public final class EnrolmentList {

  /** How many devices one file may have. */
  public static final int MOST_LINES = 10_000;

  private static final int LONGEST_LINE = 2_000;
  private static final String ID = "id";
  private static final String GROUPS = "groups";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private EnrolmentList() {}

  /**
   * Reads a file.
   *
   * @param csv UTF-8, bounded by whoever received it
   * @return its lines in order, without empty ones
   * @throws Refusal invalid, if it has too many lines, or its first line does not name the columns
   */
  public static List<EnrolmentLine> read(byte[] csv) {
    String[] lines = text(csv).split("\r\n|\n|\r", -1);
    List<String> columns = columns(lines[0]);
    List<EnrolmentLine> devices = new ArrayList<>();
    for (int at = 1; at < lines.length; at++) {
      if (!lines[at].isBlank()) {
        devices.add(line(at + 1, lines[at], columns));
      }
      if (devices.size() > MOST_LINES) {
        throw Refusal.invalid(null, "A file has at most " + MOST_LINES + " devices.");
      }
    }
    return devices;
  }

  private static String text(byte[] csv) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Refusal.invalid(null, "The file is not UTF-8.");
    }
  }

  private static List<String> columns(String first) {
    List<String> columns =
        CsvFields.of(first).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    boolean known = columns.stream().allMatch(name -> name.equals(ID) || name.equals(GROUPS));
    if (!known || !columns.contains(ID) || columns.stream().distinct().count() < columns.size()) {
      throw Refusal.invalid(
          null, "The first line must name the columns: id, and maybe groups; each once.");
    }
    return columns;
  }

  private static EnrolmentLine line(int number, String line, List<String> columns) {
    if (line.length() > LONGEST_LINE) {
      return EnrolmentLine.broken(number, "The line is too long.");
    }
    List<String> fields = CsvFields.of(line);
    if (fields.size() != columns.size()) {
      return EnrolmentLine.broken(
          number, "The line has " + fields.size() + " fields, not " + columns.size() + ".");
    }
    String id = fields.get(columns.indexOf(ID)).strip();
    String groups = columns.contains(GROUPS) ? fields.get(columns.indexOf(GROUPS)) : "";
    List<String> all =
        Arrays.stream(groups.split(";")).map(String::strip).filter(g -> !g.isEmpty()).toList();
    return new EnrolmentLine(number, id, all, null);
  }
}
