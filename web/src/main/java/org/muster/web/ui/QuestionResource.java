package org.muster.web.ui;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.muster.dialogue.UserDialogue;
import org.muster.kernel.Refusal;
import org.muster.web.BoundedBody;

/** One question in the browser of a device: shown, answered once. */
@ApplicationScoped
@Path("/ui/{token: [A-Za-z0-9_-]{1,64}}")
public class QuestionResource {

  /** Two thousand characters of four bytes, each byte written as three. */
  private static final int MOST_BYTES = 32 * 1024;

  @Inject private UserDialogue dialogue;

  /** The page. */
  @GET
  @Operation(hidden = true)
  public Response page(@PathParam("token") String token) {
    return html(() -> page(200, QuestionPage.asking(dialogue.question(token), null)));
  }

  /** The answer. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response answer(
      @PathParam("token") String token, @Context HttpHeaders headers, InputStream body) {
    return html(
        () -> answer(token, AnswerForm.answer(BoundedBody.read(body, headers, MOST_BYTES))));
  }

  private Response answer(String token, String given) {
    try {
      dialogue.answer(token, given);
      return page(200, QuestionPage.saying("Thank you", "You can close this page."));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      return page(400, QuestionPage.asking(dialogue.question(token), refusal.getMessage()));
    }
  }

  /** Whoever reads an error here is a person with a browser. */
  private static Response html(Supplier<Response> page) {
    try {
      return page.get();
    } catch (Refusal refusal) {
      int status = refusal.kind() == Refusal.Kind.TOO_LARGE ? 413 : 404;
      return page(status, QuestionPage.saying("Nothing to answer", refusal.getMessage()));
    } catch (EJBException e) {
      return page(503, QuestionPage.saying("Not now", "Please try again in a moment."));
    }
  }

  private static Response page(int status, String html) {
    return Response.status(status)
        .entity(html.getBytes(StandardCharsets.UTF_8)) // as text, RESTEasy would escape an error
        .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Security-Policy", PagePolicy.TEXT)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
