package org.muster.task;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.kernel.JsonText;
import org.muster.model.NodeDefinition;
import org.muster.model.NodeFormat;
import org.muster.protocol.ClientUri;
import org.muster.protocol.NodeData;
import org.muster.tree.SecretMask;

/**
 * What was written, held against what is read back of it: by value, for a device may write the same
 * in another way (TS §7.2.1.4). What two ways say is told by the format of the node; where that is
 * not known, what says the same in any format is the same. A report that was applied late has no
 * secrets any more: those cannot be compared.
 */
final class ReadBack {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{2}):?(\\d{2}):?(\\d{2})(Z|[+-]\\d{2}:?\\d{2})?");

  private final ClientUri place;
  private final Optional<NodeDefinition> definition;
  private boolean hidden;

  /**
   * @param place the node that was written
   * @param definition of that node; empty if nobody has defined it, or that does not count
   */
  ReadBack(ClientUri place, Optional<NodeDefinition> definition) {
    this.place = place;
    this.definition = definition;
  }

  /**
   * How a step ends by what is there.
   *
   * @param expected what was written, as an array of one
   * @param last what the last read brought; null if nothing
   */
  Ending of(String expected, NodeData last) {
    JsonValue wanted = JsonText.readArray(expected).get(0);
    Optional<JsonValue> there =
        Optional.ofNullable(last)
            .flatMap(StepResults::content)
            .or(() -> isNothing(definition) ? Optional.of(JsonValue.NULL) : Optional.empty());
    if (there.isEmpty()) {
      return Ending.badly("It was written, but nothing is read back.");
    }
    if (!same(String.join("/", place.path()), definition, wanted, there.get())) {
      return Ending.badly("It was written, but something else is read back.");
    }
    return hidden
        ? Ending.well("It was written; what is read back is a secret and could not be compared.")
        : Ending.well();
  }

  /** Of a sub-tree, what was written has to be there; the device may have more. */
  private boolean same(
      String path, Optional<NodeDefinition> node, JsonValue wanted, JsonValue there) {
    if (isHidden(path, there)) {
      hidden = true;
      return true;
    }
    if (wanted instanceof JsonObject object) {
      return there instanceof JsonObject found
          && object.entrySet().stream()
              .allMatch(child -> same(path, node, child.getKey(), child.getValue(), found));
    }
    return node.isPresent()
        ? node.get().format().isSame(wanted, there)
        : isSameNumber(wanted, there) || isSame(StepResults.text(wanted), StepResults.text(there));
  }

  private boolean same(
      String path, Optional<NodeDefinition> node, String name, JsonValue wanted, JsonObject there) {
    Optional<NodeDefinition> child = node.flatMap(parent -> parent.child(name));
    return find(there, name, child)
        .map(found -> same(path.isEmpty() ? name : path + "/" + name, child, wanted, found))
        .orElseGet(() -> isNothing(child));
  }

  private static Optional<JsonValue> find(
      JsonObject there, String name, Optional<NodeDefinition> child) {
    if (there.containsKey(name) || child.filter(NodeDefinition::ignoresCase).isEmpty()) {
      return Optional.ofNullable(there.get(name));
    }
    return there.entrySet().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** A node that holds no value may be left out (TS §7.2.1.4). */
  private static boolean isNothing(Optional<NodeDefinition> node) {
    return node.filter(one -> one.format() == NodeFormat.NULL).isPresent();
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
