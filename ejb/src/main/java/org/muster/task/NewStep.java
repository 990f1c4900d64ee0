package org.muster.task;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.muster.dialogue.Question;

/**
 * A step that is wanted; which parts it needs depends on its verb.
 *
 * @param uri the node, of READ, WRITE, DELETE, EXECUTE
 * @param object the MOID of a new instance, of CREATE
 * @param value what is written, of WRITE and CREATE: an object for a sub-tree, anything else for a
 *     leaf
 * @param verify whether a WRITE is read back
 * @param arguments values by their paths below the node, written before it is run, of EXECUTE
 * @param question of SHOW
 * @param command its line, of COMMAND
 * @param variants what devices of certain networks get instead of the value, of PROVIDE_DEFAULT;
 *     may be empty
 */
public record NewStep(
    Verb verb,
    String uri,
    String object,
    JsonValue value,
    boolean verify,
    Map<String, JsonValue> arguments,
    Question question,
    List<String> command,
    List<NewVariant> variants) {}
