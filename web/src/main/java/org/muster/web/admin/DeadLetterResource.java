package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.kernel.Refusal;
import org.muster.letter.DeadLetter;
import org.muster.letter.DeadLetterList;
import org.muster.letter.DeadLetters;
import org.muster.letter.DeadQueue;
import org.muster.role.Permission;
import org.muster.web.access.Needs;

/** Dead letters: looked at, tried again, discarded. */
@ApplicationScoped
@Path("/api/v1/dead-letters")
@Tag(name = "Dead letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

  @Inject private DeadLetters letters;

  /** The oldest dead letters of a queue. */
  @GET
  @Needs(Permission.DEADLETTER_READ)
  @Path("{queue}")
  @Operation(
      summary = "List the oldest dead letters of a queue, of the node that answers",
      description =
          "push: requests to hand a notification over; results: what devices reported. There is no"
              + " paging: those that are dealt with make room for the next ones.")
  public LetterList list(
      @PathParam("queue") String queue,
      @QueryParam("limit") @DefaultValue("50") @Parameter(description = "How many, 1 to 500")
          String limit) {
    return LetterList.of(letters.list(queue(queue), number(limit)));
  }

  /** Has what a letter is about tried again. */
  @POST
  @Needs(Permission.DEADLETTER_WRITE)
  @Path("{queue}/{id}/retry")
  @Operation(
      summary = "Try again what a dead letter is about, and discard the letter",
      description =
          "409 says that there is nothing to be tried again; the letter stays, to be discarded."
              + " What fails again becomes another dead letter.")
  @APIResponse(responseCode = "204", description = "It is in its queue again")
  public void tryAgain(@PathParam("queue") String queue, @PathParam("id") String id) {
    letters.tryAgain(queue(queue), id);
  }

  /** Discards a letter. */
  @DELETE
  @Needs(Permission.DEADLETTER_WRITE)
  @Path("{queue}/{id}")
  @Operation(
      summary = "Discard a dead letter",
      description =
          "What it is about stays as it is: a notification is asked for again after a while, a"
              + " report is tried again once a day.")
  @APIResponse(responseCode = "204", description = "Gone")
  public void discard(@PathParam("queue") String queue, @PathParam("id") String id) {
    letters.discard(queue(queue), id);
  }

  private static DeadQueue queue(String text) {
    for (DeadQueue queue : DeadQueue.values()) {
      if (name(queue).equals(text)) {
        return queue;
      }
    }
    throw Refusal.notFound("There is no queue of that name; there are push and results.");
  }

  private static String name(DeadQueue queue) {
    return queue.name().toLowerCase(Locale.ROOT);
  }

  private static int number(String limit) {
    try {
      return Integer.parseInt(limit);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("limit", "limit must be a number.");
    }
  }

  /**
   * Dead letters.
   *
   * @param more whether there are others behind them
   */
  public record LetterList(List<LetterView> items, boolean more) {

    static LetterList of(DeadLetterList list) {
      return new LetterList(list.letters().stream().map(LetterView::of).toList(), list.more());
    }
  }

  /**
   * A dead letter.
   *
   * @param origin the queue it comes from; absent if nobody said
   * @param at when it was sent
   * @param device absent if it is about none that is known
   * @param body its text, the beginning of it if it is long
   */
  public record LetterView(
      String id,
      String queue,
      String origin,
      String reason,
      Instant at,
      String type,
      String device,
      String body) {

    static LetterView of(DeadLetter letter) {
      return new LetterView(
          letter.id(),
          name(letter.queue()),
          letter.origin(),
          letter.reason(),
          letter.at(),
          letter.type(),
          letter.device(),
          letter.body());
    }
  }
}
