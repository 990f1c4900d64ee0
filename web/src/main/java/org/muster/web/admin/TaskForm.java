package org.muster.web.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.muster.dialogue.Question;
import org.muster.dialogue.QuestionKind;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;
import org.muster.task.NewStep;
import org.muster.task.NewTask;
import org.muster.task.NewVariant;
import org.muster.task.RightsWish;
import org.muster.task.Verb;

/**
 * A task that is wanted.
 *
 * @param onFailure {@code stop} or {@code goOn}; absent means stop
 * @param wake {@code notify} in JSON: whether the device is asked to come; absent means yes
 * @param override whether the definitions of objects are set aside; absent means no
 */
public record TaskForm(
    List<StepForm> steps,
    String onFailure,
    @JsonProperty("notify") Boolean wake,
    Boolean override) {

  /**
   * The task.
   *
   * @throws Refusal invalid, if a part is missing or cannot be read
   */
  NewTask read(String base, String by) {
    if (steps == null) {
      throw Refusal.invalid("steps", "steps is missing: what is to be done, in order.");
    }
    present("steps", steps);
    return new NewTask(
        steps.stream().map(StepForm::read).toList(),
        goesOn(),
        wake == null || wake,
        override != null && override,
        base,
        by);
  }

  private static void present(String parameter, List<?> items) {
    if (items.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid(parameter, "Each of " + parameter + " is an object; null is none.");
    }
  }

  private boolean goesOn() {
    if (onFailure == null || onFailure.equals("stop")) {
      return false;
    }
    if (onFailure.equals("goOn")) {
      return true;
    }
    throw Refusal.invalid("onFailure", "onFailure is stop or goOn.");
  }

  /**
   * A step; which parts it needs depends on its verb.
   *
   * @param verb read, write, create, delete, execute, show, subscribe, unsubscribe,
   *     provide_default, continue, grant, revoke or command
   * @param rights read, write, execute, delegate: what an authority is granted
   * @param levels of read: how many levels of children; absent means all
   * @param where of read: values of leaves, by their paths from an x-name
   */
  public record StepForm(
      String verb,
      String uri,
      Integer levels,
      Map<String, String> where,
      String object,
      JsonNode value,
      Boolean verify,
      Map<String, JsonNode> arguments,
      String kind,
      String title,
      String text,
      List<String> options,
      String instance,
      String path,
      String authority,
      List<String> rights,
      List<String> command,
      List<VariantForm> variants) {

    NewStep read() {
      Verb known =
          EnumParameter.read(
              Verb.class, "verb", verb == null ? null : verb.toUpperCase(Locale.ROOT));
      if (known == null) {
        throw Refusal.invalid("verb", "Every step has a verb.");
      }
      List<VariantForm> others = variants == null ? List.of() : variants;
      present("variants", others);
      Map<String, JsonValue> values = new LinkedHashMap<>();
      if (arguments != null) {
        arguments.forEach((path, given) -> values.put(path, json(given)));
      }
      return new NewStep(
          known,
          uri,
          levels,
          where == null ? Map.of() : where,
          object,
          value == null ? null : json(value),
          verify != null && verify,
          values,
          known == Verb.SHOW ? question() : null,
          new RightsWish(instance, path, authority, rights),
          command,
          others.stream().map(VariantForm::read).toList());
    }

    /** The verb and its place; not the values, which may be secret. */
    @Override
    public String toString() {
      return "StepForm[" + verb + " " + (uri == null ? object : uri) + "]";
    }

    private Question question() {
      String name = kind == null ? null : kind.toUpperCase(Locale.ROOT);
      return new Question(
          EnumParameter.read(QuestionKind.class, "kind", name), title, text, options);
    }
  }

  /**
   * What devices of a mobile network get instead.
   *
   * @param mnc absent for all networks of the country
   */
  public record VariantForm(String mcc, String mnc, JsonNode value) {

    NewVariant read() {
      return new NewVariant(mcc, mnc, value == null ? null : json(value));
    }
  }

  private static JsonValue json(JsonNode node) {
    return JsonText.readArray("[" + node + "]").get(0);
  }
}
