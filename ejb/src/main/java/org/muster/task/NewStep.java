package org.muster.task;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.muster.dialogue.Question;

/**
 * A step that is wanted; which parts it needs depends on its verb.
 *
 * @param uri the node, of READ, WRITE, DELETE, EXECUTE
 * @param levels how many levels of children are wanted at most, of READ; null for all
 * @param where the values that leaves must have, by their paths from an x-name, for example {@code
 *     (x)/ID}, of READ
 * @param object the MOID of a new instance, of CREATE and PROVIDE_DEFAULT, or of the one that
 *     rights are about, of GRANT and REVOKE
 * @param value what is written, of WRITE and CREATE: an object for a sub-tree, anything else for a
 *     leaf
 * @param verify whether a WRITE is read back
 * @param arguments values by their paths below the node, written before it is run, of EXECUTE
 * @param question of SHOW
 * @param rights of GRANT and REVOKE
 * @param command its line, of COMMAND
 * @param variants what devices of certain networks get instead of the value, of PROVIDE_DEFAULT;
 *     may be empty
 */
public record NewStep(
    Verb verb,
    String uri,
    Integer levels,
    Map<String, String> where,
    String object,
    JsonValue value,
    boolean verify,
    Map<String, JsonValue> arguments,
    Question question,
    RightsWish rights,
    List<String> command,
    List<NewVariant> variants) {

  /** The verb and its place; not the values, which may be secret. */
  @Override
  public String toString() {
    return "NewStep[" + verb + " " + (uri == null ? object : uri) + "]";
  }
}
