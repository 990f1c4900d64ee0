package org.muster.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.event.EventLog;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.secret.RandomSecrets;
import org.muster.secret.SecretBox;

/** What is done to webhooks, and recorded: none of it waits for anybody. */
@Dependent
class WebhookSteps {

  static final String KIND = "webhook";

  private static final int MOST = 50;
  private static final int SECRET_BYTES = 32;

  @Inject private WebhookRows rows;
  @Inject private EventLog events;
  @Inject private SecretBox secrets;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /**
   * Sets a webhook up or changes it, in a transaction of its own: what was to be waited for is
   * over.
   *
   * @param form a checked one
   * @return the secret of a new one; empty if it was there
   * @throws Refusal conflict, if there are too many
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<String> put(String name, WebhookForm form) {
    Optional<Webhook> known = rows.lock(name);
    if (known.isPresent()) {
      String before = snapshot(known.get());
      known.get().change(form, clock.instant());
      record("webhook.put", name, before, snapshot(known.get()));
      return Optional.empty();
    }
    if (rows.all().size() >= MOST) {
      throw Refusal.conflict("There are " + MOST + " webhooks at most: take one away first.");
    }
    Webhook made = new Webhook(Ids.next(), name, events.head());
    made.change(form, clock.instant());
    String secret = seal(made);
    rows.add(made);
    record("webhook.put", name, null, snapshot(made));
    return Optional.of(secret);
  }

  /** Gives a webhook a new secret, and returns it. */
  String seal(Webhook hook) {
    String secret =
        "whsec_" + Base64.getEncoder().encodeToString(RandomSecrets.bytes(SECRET_BYTES));
    hook.seals(secrets.seal(CourierLog.owner(hook.id()), secret.getBytes(StandardCharsets.UTF_8)));
    return secret;
  }

  void record(String action, String name, String before, String after) {
    trail.record(AuditEntry.of(action).on(KIND, name).changed(before, after));
  }

  static String snapshot(Webhook hook) {
    WebhookForm form = hook.form();
    return Snapshot.with("url", WebhookPlaces.shown(form.url()))
        .and("types", form.types())
        .and("scope", form.scope().text())
        .and("batch", form.batch())
        .and("paused", form.paused())
        .text();
  }
}
