package org.muster.it.api;

import static org.muster.it.api.AccessCallers.ELSEWHERE;
import static org.muster.it.api.AccessCallers.LIMITED;

import java.util.LinkedHashMap;
import java.util.Map;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.PushService;
import org.muster.simulator.http.Answer;

/** What the server answers to each caller, in the words of the table. */
final class AccessTrial {

  /** JSON that no operation can make anything of: whoever is let in changes nothing with it. */
  private static final String NOTHING = "[]";

  private static final String LIST = "hidden";

  private final AccessCallers callers;
  private final Operations operations;
  private final PushService push;
  private final String group;

  AccessTrial(AccessCallers callers, Operations operations, PushService push, String group) {
    this.callers = callers;
    this.operations = operations;
    this.push = push;
    this.group = group;
  }

  /**
   * Tries one row. Whoever is limited goes first: others may delete the device that it is about.
   */
  Map<String, String> of(AccessRow row) {
    AccessScene own = AccessScene.in(group, row, push);
    Map<String, String> found = new LinkedHashMap<>();
    found.put(ELSEWHERE, elsewhere(row, own));
    found.put(LIMITED, limited(row, own));
    for (String column : callers.columns()) {
      found.computeIfAbsent(column, name -> word(row, asks(callers.get(name), row, own)));
    }
    return found;
  }

  private String limited(AccessRow row, AccessScene own) {
    Answer answer = asks(callers.get(LIMITED), row, own);
    return !isRefusal(answer) && namesDevice(row) && isAsOfNothing(row, own, answer)
        ? "as if it did not exist"
        : word(row, answer);
  }

  private String elsewhere(AccessRow row, AccessScene own) {
    if (row.cells().get(ELSEWHERE).equals("-")) {
      return "-";
    }
    AccessScene other = AccessScene.in(group + "-other", row, push);
    Answer answer = asks(callers.get(LIMITED), row, other);
    if (isRefusal(answer) || answer.status() >= 500) {
      return word(row, answer);
    }
    if (!namesDevice(row)) {
      return answer.text().contains(own.device()) && !answer.text().contains(other.device())
          ? LIST
          : "shown";
    }
    if (!isAsOfNothing(row, other, answer)) {
      return "shown";
    }
    return answer.status() == 404 ? status(row, answer) : LIST;
  }

  private boolean isAsOfNothing(AccessRow row, AccessScene scene, Answer answer) {
    AccessScene nothing = AccessScene.ofNothing();
    Answer unknown = asks(callers.get(LIMITED), row, nothing);
    return scene.asOf(nothing, answer).equals(nothing.asOf(nothing, unknown));
  }

  private Answer asks(Api caller, AccessRow row, AccessScene scene) {
    String mediaType = operations.mediaType(row.operation());
    String path = scene.path(row) + (isList(row) ? "?limit=500" : "");
    if (mediaType == null) {
      return caller.send(row.method(), path, Map.of(), new byte[0]);
    }
    String body = row.more().isEmpty() ? NOTHING : row.more().get(0);
    return caller.send(
        row.method(), path, Map.of("Content-Type", mediaType), scene.body(body, group));
  }

  /** Of the devices that somebody sees. */
  private static boolean isList(AccessRow row) {
    return !namesDevice(row) && row.cells().get(ELSEWHERE).equals(LIST);
  }

  private static boolean namesDevice(AccessRow row) {
    return !row.cells().get(ELSEWHERE).equals("-")
        && (row.path().contains("{") || row.more().toString().contains("{device}"));
  }

  private static boolean isRefusal(Answer answer) {
    return answer.status() == 401 || answer.status() == 403;
  }

  private static String word(AccessRow row, Answer answer) {
    return isRefusal(answer) || answer.status() >= 500 ? status(row, answer) : "yes";
  }

  /** Who is refused by the API is told so as by RFC 9457. */
  private static String status(AccessRow row, Answer answer) {
    if (row.isOfTheApi()) {
      Problems.problem(answer, answer.status());
    }
    return String.valueOf(answer.status());
  }
}
