package org.muster.task;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.kernel.JsonText;
import org.muster.protocol.ClientUri;
import org.muster.protocol.NodeData;
import org.muster.tree.SecretMask;

/**
 * What was written, held against what is read back of it: by value, for a device may write the same
 * in another way (TS §7.2.1.4). A report that was applied late has no secrets any more: those
 * cannot be compared.
 */
final class ReadBack {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{2}):?(\\d{2}):?(\\d{2})(Z|[+-]\\d{2}:?\\d{2})?");

  private final ClientUri place;
  private boolean hidden;

  /**
   * @param place the node that was written
   */
  ReadBack(ClientUri place) {
    this.place = place;
  }

  /**
   * How a step ends by what is there.
   *
   * @param expected what was written, as an array of one
   * @param last what the last read brought; null if nothing
   */
  Ending of(String expected, NodeData last) {
    JsonValue wanted = JsonText.readArray(expected).get(0);
    Optional<JsonValue> there = Optional.ofNullable(last).flatMap(StepResults::content);
    if (there.isEmpty()) {
      return Ending.badly("It was written, but nothing is read back.");
    }
    if (!same(String.join("/", place.path()), wanted, there.get())) {
      return Ending.badly("It was written, but something else is read back.");
    }
    return hidden
        ? Ending.well("It was written; what is read back is a secret and could not be compared.")
        : Ending.well();
  }

  /** Of a sub-tree, what was written has to be there; the device may have more. */
  private boolean same(String path, JsonValue wanted, JsonValue there) {
    if (isHidden(path, there)) {
      hidden = true;
      return true;
    }
    if (wanted instanceof JsonObject object) {
      return there instanceof JsonObject found
          && object.entrySet().stream()
              .allMatch(
                  child ->
                      found.containsKey(child.getKey())
                          && same(
                              path.isEmpty() ? child.getKey() : path + "/" + child.getKey(),
                              child.getValue(),
                              found.get(child.getKey())));
    }
    return isSameNumber(wanted, there) || isSame(StepResults.text(wanted), StepResults.text(there));
  }

  private boolean isHidden(String path, JsonValue there) {
    return StepResults.text(there).equals(SecretMask.MASK) && SecretMask.covers(place.moid(), path);
  }

  private static boolean isSameNumber(JsonValue wanted, JsonValue there) {
    try {
      return wanted instanceof JsonNumber number
          && number.bigDecimalValue().compareTo(new BigDecimal(StepResults.text(there))) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isSame(String wanted, String there) {
    return wanted.equals(there)
        || isSame(DATE, wanted, there)
        || isSame(TIME, wanted, there)
        || isSameBytes(wanted, there);
  }

  /** ISO 8601 has a basic and an extended form of everything. */
  private static boolean isSame(Pattern form, String wanted, String there) {
    Matcher one = form.matcher(wanted);
    Matcher other = form.matcher(there);
    return one.matches() && other.matches() && parts(one).equals(parts(other));
  }

  private static String parts(Matcher moment) {
    String offset = moment.group(4) == null ? "" : moment.group(4).replace(":", "");
    return moment.group(1) + moment.group(2) + moment.group(3) + offset;
  }

  /** Base64 may come without its padding. */
  private static boolean isSameBytes(String wanted, String there) {
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      return Arrays.equals(base64.decode(wanted), base64.decode(there));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
