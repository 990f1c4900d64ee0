package org.muster.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.event.EventLog;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.secret.SecretBox;

/** The door of the room: sets webhooks up, and says how they do. */
@Stateless
public class Webhooks {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LARGEST_BATCH = 100;

  @Inject private WebhookRows rows;
  @Inject private WebhookSteps steps;
  @Inject private WebhookPlaces places;
  @Inject private WebhookLine line;
  @Inject private EventLog events;
  @Inject private SecretBox secrets;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /** All webhooks, by name; a handful. */
  public List<WebhookDetails> list() {
    long head = events.head();
    return rows.all().stream().map(hook -> hook.details(head)).toList();
  }

  /**
   * One webhook.
   *
   * @throws Refusal not found
   */
  public WebhookDetails details(String name) {
    return found(name).details(events.head());
  }

  /**
   * Sets a webhook up, which begins with what happens from now on, or changes it.
   *
   * @return the secret of a new one, the only time that it is shown; empty if it was there
   * @throws Refusal invalid; its parameter is the member of the form to blame; conflict, if there
   *     are too many, or there is no such host
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<String> put(String name, WebhookForm form) {
    check(name, form);
    events.order();
    return steps.put(name, form);
  }

  /**
   * Gives a webhook another secret; the one before is worth nothing at once.
   *
   * @return the secret, the only time that it is shown
   * @throws Refusal not found
   */
  public String renewSecret(String name) {
    String secret = steps.seal(held(name));
    steps.record("webhook.secret", name, null, null);
    return secret;
  }

  /**
   * Takes a webhook away.
   *
   * @throws Refusal not found
   */
  public void remove(String name) {
    Webhook hook = held(name);
    steps.record("webhook.delete", name, WebhookSteps.snapshot(hook), null);
    rows.remove(hook);
  }

  /**
   * Sends everything again from an event on. To leave something out is no part of it.
   *
   * @param from the position of the first event
   * @throws Refusal not found; invalid, if there was no such event yet, or it is behind the next
   *     one that is to be sent
   */
  public void resend(String name, long from) {
    Webhook hook = held(name);
    if (from < 1 || from > events.head()) {
      throw Refusal.invalid("from", "There is no event " + from + ".");
    }
    long before = hook.position();
    if (from > before + 1) {
      throw Refusal.invalid(
          "from", "Nothing behind event " + before + " was sent yet, and it comes by itself.");
    }
    hook.goBack(from - 1, clock.instant());
    steps.record(
        "webhook.resend",
        name,
        Snapshot.with("position", before).text(),
        Snapshot.with("position", from - 1).text());
  }

  /**
   * Sends a webhook an event that did not happen, and waits for what is said to it.
   *
   * @throws Refusal not found
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public WebhookAnswer test(String name) {
    Webhook hook = found(name);
    String id = "test-" + Ids.text(Ids.next());
    String event =
        JsonText.object()
            .add("specversion", "1.0")
            .add("id", id)
            .add("source", events.source())
            .add("type", "org.muster.webhook.test")
            .add("time", clock.instant().toString())
            .add("datacontenttype", "application/json")
            .add("data", JsonText.object().add("webhook", name))
            .build()
            .toString();
    boolean batched = hook.form().batch() > 1;
    WebhookAnswer answer =
        line.send(
            new Parcel(hook.url(), opened(hook), id, batched ? "[" + event + "]" : event, batched));
    trail.record(
        AuditEntry.of("webhook.test")
            .on(WebhookSteps.KIND, name)
            .changed(null, Snapshot.with("status", answer.status()).text()));
    return answer;
  }

  /**
   * What became of the latest requests, newest first.
   *
   * @throws Refusal not found
   */
  public Page<DeliveryDetails> deliveries(String name, PageRequest page) {
    return Page.of(
        rows.deliveries(found(name).id(), page.before(), page.rows()),
        page.limit(),
        delivery -> Ids.text(delivery.id()),
        Delivery::details);
  }

  private void check(String name, WebhookForm form) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.invalid(
          "name",
          "The name of a webhook has 1 to 40 small letters, digits and hyphens, and begins with"
              + " none of the last.");
    }
    if (form.batch() < 1 || form.batch() > LARGEST_BATCH) {
      throw Refusal.invalid("batch", "batch must be 1 to " + LARGEST_BATCH + ".");
    }
    places.checked(form.url());
  }

  private String opened(Webhook hook) {
    return new String(
        secrets.open(CourierLog.owner(hook.id()), hook.sealedSecret()), StandardCharsets.UTF_8);
  }

  private Webhook found(String name) {
    return rows.find(name).orElseThrow(Webhooks::unknown);
  }

  private Webhook held(String name) {
    return rows.lock(name).orElseThrow(Webhooks::unknown);
  }

  private static Refusal unknown() {
    return Refusal.notFound("There is no such webhook.");
  }
}
