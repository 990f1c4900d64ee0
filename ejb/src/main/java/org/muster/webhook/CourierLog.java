package org.muster.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.event.EventDetails;
import org.muster.event.EventFilter;
import org.muster.kernel.Backoff;
import org.muster.kernel.Ids;
import org.muster.secret.SecretBox;

/**
 * What is written down of sending, in short transactions before and after: none is open while the
 * other end is waited for. Whoever has lost the lease meanwhile writes nothing.
 */
@Dependent
class CourierLog {

  private static final Logger LOG = Logger.getLogger("org.muster.webhook");

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int KEPT = 500;

  @Inject private WebhookRows rows;
  @Inject private WebhookConfig config;
  @Inject private SecretBox secrets;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** Those that somebody should send for. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> due(long head) {
    return rows.due(head, clock.instant());
  }

  /** Takes the lease of a webhook; empty if there is nothing to be done, or somebody does it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Errand> begin(long id) {
    Instant now = clock.instant();
    return rows.lock(id).filter(hook -> hook.isDueAt(now)).map(hook -> lend(hook, now));
  }

  /**
   * There is nothing to send up to a position: if something there was tried in vain, it is not
   * wanted any more.
   *
   * @return whether the lease still holds
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean pass(Errand errand, long to) {
    return held(errand)
        .map(
            hook -> {
              Instant now = clock.instant();
              hook.moveOn(to, now);
              hook.lend(errand.lease(), until(now));
              return true;
            })
        .orElse(false);
  }

  /**
   * A request has been answered, or has not.
   *
   * @param to the position behind what was sent
   * @return whether it goes on
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean record(Errand errand, List<EventDetails> sent, long to, WebhookAnswer answer) {
    Instant now = clock.instant();
    return held(errand)
        .map(
            hook -> {
              rows.add(new Delivery(hook.id(), sent, answer, now));
              apply(hook, to, answer, now);
              if (answer.isTaken()) {
                hook.lend(errand.lease(), until(now));
              }
              return answer.isTaken();
            })
        .orElse(false);
  }

  /** What was to be sent next is not kept any more; it is said once. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void miss(Errand errand, long after, long from) {
    held(errand)
        .ifPresent(
            hook -> {
              rows.add(Delivery.missed(hook.id(), after + 1, from - 1, clock.instant()));
              hook.miss(from - 1);
              LOG.log(
                  Level.WARNING,
                  "The webhook {0} was not sent the events {1} to {2}: they are not kept any more",
                  new Object[] {hook.name(), Long.toString(after + 1), Long.toString(from - 1)});
            });
  }

  /** Gives the lease back. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void end(Errand errand) {
    held(errand).ifPresent(hook -> hook.giveBack(clock.instant()));
  }

  /** Away with what became of requests long ago. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void forget() {
    rows.all().forEach(hook -> rows.forget(hook.id(), KEPT));
  }

  private void apply(Webhook hook, long to, WebhookAnswer answer, Instant now) {
    if (answer.isTaken()) {
      hook.moveOn(to, now);
      return;
    }
    Backoff backoff = new Backoff(config.retryDelay, config.retryDelayMax, random);
    hook.fail(answer.words(), backoff.after(hook.failures() + 1), now);
    if (answer.isGone()) {
      hook.pause("The other end answered 410: it wants nothing any more.");
    } else if (hook.hasFailedFor(config.giveUpAfter, now)) {
      hook.pause("Nothing was taken for " + config.giveUpAfter + ". The last: " + answer.words());
    }
  }

  private Errand lend(Webhook hook, Instant now) {
    String lease = Ids.text(Ids.next());
    hook.lend(lease, until(now));
    WebhookForm form = hook.form();
    return new Errand(
        hook.id(),
        lease,
        form.url(),
        new String(secrets.open(owner(hook.id()), hook.sealedSecret()), StandardCharsets.UTF_8),
        new EventFilter(form.types(), null, form.scope()),
        form.batch(),
        hook.position());
  }

  /** Whose secret it is, for the box. */
  static String owner(long webhook) {
    return "webhook " + webhook;
  }

  private Instant until(Instant now) {
    return now.plus(LEASE).plus(config.timeout);
  }

  private Optional<Webhook> held(Errand errand) {
    return rows.lock(errand.webhook()).filter(hook -> hook.isLentTo(errand.lease()));
  }
}
