package org.muster.simulator.user;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;

/** As much of a browser as a page with a form needs. It knows nothing of the device it runs on. */
final class Browser {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpLines lines;

  Browser(HttpLines lines) {
    this.lines = lines;
  }

  /** Never throws: a page that is not there is seen as a user sees it. */
  Visit visit(URI page, UserAct act) {
    try {
      Answer answer = lines.exchange(Request.get(page, Map.of("Accept", "text/html")));
      Optional<HtmlForm> form = answer.isSuccess() ? HtmlForm.in(answer.text()) : Optional.empty();
      Optional<String> filled = form.flatMap(found -> Filling.of(found, act));
      return filled.isPresent()
          ? send(page, answer.status(), form.get(), filled.get())
          : Visit.looked(page, answer.status());
    } catch (IOException | IllegalArgumentException e) {
      return Visit.failed(page);
    }
  }

  private Visit send(URI page, int status, HtmlForm form, String filled) throws IOException {
    URI action = form.action().isEmpty() ? page : page.resolve(form.action());
    Request request = form.isPost() ? post(action, filled) : get(action, filled);
    return new Visit(page, status, Optional.of(filled), lines.exchange(request).status());
  }

  private static Request post(URI action, String filled) {
    Map<String, String> headers = Map.of("Content-Type", FORM, "Accept", "text/html");
    return new Request("POST", action, headers, filled.getBytes(StandardCharsets.US_ASCII));
  }

  /** The form replaces the query of the action. */
  private static Request get(URI action, String filled) {
    String bare = action.toString().split("[?#]", 2)[0];
    return Request.get(URI.create(bare + "?" + filled), Map.of("Accept", "text/html"));
  }
}
