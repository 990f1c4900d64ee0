package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.command.CommandDetails;
import org.muster.command.CommandQueue;
import org.muster.command.Queueing;
import org.muster.device.DeviceRegistry;
import org.muster.dialogue.DialogueTicket;
import org.muster.dialogue.Question;
import org.muster.dialogue.QuestionDetails;
import org.muster.dialogue.QuestionKind;
import org.muster.dialogue.UserDialogue;
import org.muster.kernel.Ids;
import org.muster.protocol.DeviceId;
import org.muster.protocol.ServerUri;
import org.muster.protocol.Show;
import org.muster.role.Permission;
import org.muster.web.access.Needs;

/** Questions to the users of devices: a page, and the SHOW that opens it (TS §5.3.7). */
@ApplicationScoped
@Path("/api/v1/devices/{id}/questions")
@Tag(name = "Questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceQuestionResource {

  @Inject private DeviceRegistry devices;
  @Inject private UserDialogue dialogue;
  @Inject private CommandQueue queue;
  @Inject private PublicUrlConfig publicUrl;

  /** Asks the user of a device, all or nothing: the page and the command that opens it. */
  @POST
  @Needs(Permission.QUESTION_ASK)
  @Transactional
  @Operation(
      summary = "Show the user of a device something, or ask",
      description = "A notice, a consent, a choice or a text, on a page that is answered once.")
  @APIResponse(
      responseCode = "202",
      description = "Queued; the answer comes when the user gives it")
  public Response ask(
      @PathParam("id") String id,
      QuestionForm form,
      @Context UriInfo uri,
      @Context SecurityContext who) {
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    DialogueTicket ticket = dialogue.ask(device, form.question());
    String page = publicUrl.pageUri(uri, ticket.token());
    CommandDetails show =
        queue
            .enqueue(
                device,
                List.of(new Show(new ServerUri(page))),
                Queueing.by(who.getUserPrincipal().getName(), form.wantsNotification(), false))
            .get(0);
    return Response.accepted(new Asked(page, Ids.text(show.id()), ticket.expiresAt())).build();
  }

  /** The latest questions, and what became of them. */
  @GET
  @Needs(Permission.QUESTION_READ)
  @Operation(summary = "List the latest questions to the user of a device, with the answers")
  public Questions list(@PathParam("id") String id) {
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    return new Questions(dialogue.of(device).stream().map(QuestionView::of).toList());
  }

  /**
   * A question to be asked.
   *
   * @param kind NOTICE, CONSENT, CHOICE or TEXT
   * @param wake {@code notify} in JSON: whether the device is asked to come; absent means yes
   */
  public record QuestionForm(
      String kind,
      String title,
      String text,
      List<String> options,
      @com.fasterxml.jackson.annotation.JsonProperty("notify") Boolean wake) {

    Question question() {
      String name = kind == null ? null : kind.toUpperCase(Locale.ROOT);
      return new Question(
          EnumParameter.read(QuestionKind.class, "kind", name), title, text, options);
    }

    boolean wantsNotification() {
      return wake == null || wake;
    }
  }

  /**
   * A question that was asked.
   *
   * @param page where it can be answered, once
   * @param command the SHOW
   */
  public record Asked(String page, String command, Instant expiresAt) {}

  /** Questions. */
  public record Questions(List<QuestionView> items) {}

  /**
   * A question and what became of it.
   *
   * @param outcome AGREED, DECLINED, CHOSE, WROTE or NOBODY; absent while it is open
   * @param answer the option or the words, if there are any
   */
  public record QuestionView(
      String kind,
      String title,
      String text,
      List<String> options,
      boolean open,
      String outcome,
      String answer,
      Instant expiresAt) {

    static QuestionView of(QuestionDetails asked) {
      return new QuestionView(
          asked.question().kind().name(),
          asked.question().title(),
          asked.question().text(),
          asked.question().options(),
          asked.open(),
          asked.answer() == null ? null : asked.answer().outcome().name(),
          asked.answer() == null ? null : asked.answer().words(),
          asked.expiresAt());
    }
  }
}
