package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.event.EventType;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.role.Permission;
import org.muster.web.access.Caller;
import org.muster.web.access.Needs;
import org.muster.webhook.DeliveryDetails;
import org.muster.webhook.WebhookAnswer;
import org.muster.webhook.WebhookForm;
import org.muster.webhook.Webhooks;

/** Webhooks: where events are sent to. */
@ApplicationScoped
@Path("/api/v1/webhooks")
@Tag(name = "Events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

  private static final String POSITION = "[0-9]{1,18}";

  @Inject private Webhooks webhooks;
  @Inject private Caller caller;

  /** All webhooks. */
  @GET
  @Needs(Permission.WEBHOOK_READ)
  @Operation(summary = "List webhooks, with how they do")
  public WebhookList list() {
    boolean whole = caller.may(Permission.WEBHOOK_WRITE);
    return new WebhookList(
        webhooks.list().stream().map(hook -> WebhookView.of(hook, whole)).toList());
  }

  /** One webhook. */
  @GET
  @Needs(Permission.WEBHOOK_READ)
  @Path("{name}")
  @Operation(
      summary = "Look at a webhook",
      description = "The path of its URL may be a key: only those see it who may change it.")
  public WebhookView details(@PathParam("name") String name) {
    return WebhookView.of(webhooks.details(name), caller.may(Permission.WEBHOOK_WRITE));
  }

  /** Sets a webhook up, or changes it. */
  @PUT
  @Needs(Permission.WEBHOOK_WRITE)
  @Path("{name}")
  @Operation(
      summary = "Set up a webhook, or change it",
      description =
          "All of it is given. A new one begins with what happens from now on, and the answer has"
              + " its secret, once.")
  public WebhookView put(@PathParam("name") String name, WebhookRequest request) {
    String secret = webhooks.put(name, request.form()).orElse(null);
    return WebhookView.of(webhooks.details(name), secret);
  }

  /** Takes a webhook away. */
  @DELETE
  @Needs(Permission.WEBHOOK_WRITE)
  @Path("{name}")
  @Operation(summary = "Take a webhook away")
  @APIResponse(responseCode = "204", description = "Gone")
  public void remove(@PathParam("name") String name) {
    webhooks.remove(name);
  }

  /** Another secret. */
  @POST
  @Needs(Permission.WEBHOOK_WRITE)
  @Path("{name}/secret")
  @Operation(
      summary = "Give a webhook another secret",
      description = "The answer has it, once; the one before is worth nothing at once.")
  public WebhookView renewSecret(@PathParam("name") String name) {
    String secret = webhooks.renewSecret(name);
    return WebhookView.of(webhooks.details(name), secret);
  }

  /** Sends again. */
  @POST
  @Needs(Permission.WEBHOOK_WRITE)
  @Path("{name}/resend")
  @Operation(summary = "Send a webhook everything again from an event on")
  public WebhookView resend(@PathParam("name") String name, Resend request) {
    if (request.from() == null || !request.from().matches(POSITION)) {
      throw Refusal.invalid("from", "from is the id of an event.");
    }
    webhooks.resend(name, Long.parseLong(request.from()));
    return WebhookView.of(webhooks.details(name), true);
  }

  /** Sends something that did not happen. */
  @POST
  @Needs(Permission.WEBHOOK_WRITE)
  @Path("{name}/test")
  @Operation(summary = "Send a webhook an event that did not happen, and see what is said to it")
  public Tested test(@PathParam("name") String name) {
    return Tested.of(webhooks.test(name));
  }

  /** What became of requests. */
  @GET
  @Needs(Permission.WEBHOOK_READ)
  @Path("{name}/deliveries")
  @Operation(summary = "List what became of the latest requests to a webhook, newest first")
  public ItemList<DeliveryView> deliveries(
      @PathParam("name") String name, @BeanParam Paging paging) {
    return ItemList.of(webhooks.deliveries(name, paging.page()), DeliveryView::of);
  }

  /** Webhooks. */
  public record WebhookList(List<WebhookView> items) {}

  /**
   * A webhook that is wanted.
   *
   * @param types names of types or of families of them; absent for all
   * @param scope absent for all devices
   * @param batch how many events a request has at most; 1, if absent, sends each by itself
   * @param paused whether nothing is sent for now; false, if absent
   */
  public record WebhookRequest(
      String url, List<String> types, GrantForm.Scope scope, Integer batch, Boolean paused) {

    WebhookForm form() {
      Set<String> names = types == null ? Set.of() : EventType.named(types);
      return new WebhookForm(
          url,
          names,
          GrantForm.Scope.read(scope),
          batch == null ? 1 : batch,
          Boolean.TRUE.equals(paused));
    }
  }

  /**
   * What is sent again.
   *
   * @param from the id of the first event
   */
  public record Resend(String from) {}

  /**
   * What was said to a test.
   *
   * @param status absent if there was no answer
   * @param words what was wrong; absent if nothing was
   */
  public record Tested(boolean taken, Integer status, String words, long millis) {

    static Tested of(WebhookAnswer answer) {
      return new Tested(answer.isTaken(), answer.status(), answer.words(), answer.millis());
    }
  }

  /**
   * What became of a request.
   *
   * @param first id of the first event in it
   * @param last id of the last one
   * @param events how many; 0 for events that were not kept long enough to be sent
   * @param status absent if there was no answer
   * @param words what was wrong; absent if nothing was
   */
  public record DeliveryView(
      String id,
      Instant at,
      String first,
      String last,
      int events,
      boolean taken,
      Integer status,
      long millis,
      String words) {

    static DeliveryView of(DeliveryDetails delivery) {
      return new DeliveryView(
          Ids.text(delivery.id()),
          delivery.at(),
          Long.toString(delivery.first()),
          Long.toString(delivery.last()),
          delivery.events(),
          delivery.taken(),
          delivery.status(),
          delivery.millis(),
          delivery.words());
    }
  }
}
