package org.muster.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.muster.webhook.WebhookDetails;
import org.muster.webhook.WebhookForm;

/**
 * A webhook as the API shows it.
 *
 * @param url the whole of it for those who may change it, its host for others
 * @param types names of types; absent for all
 * @param scope absent for all devices
 * @param reason why it is paused, or why the last try was in vain; absent if neither
 * @param position of the last event that was taken, or not wanted
 * @param behind how many events there are after that, wanted or not
 * @param failures how many tries were in vain since the last success
 * @param failingSince absent if none was
 * @param dueAt the next try is not before
 * @param secret what requests are signed with; only in the answer that made it
 */
public record WebhookView(
    String name,
    String url,
    List<String> types,
    GrantForm.Scope scope,
    int batch,
    boolean paused,
    String reason,
    String position,
    long behind,
    int failures,
    Instant failingSince,
    Instant dueAt,
    String secret) {

  /**
   * @param whole whether it is for somebody who may change it
   */
  static WebhookView of(WebhookDetails details, boolean whole) {
    return of(details, whole ? details.form().url() : details.host(), null);
  }

  /** For somebody who has changed it. */
  static WebhookView of(WebhookDetails details, String secret) {
    return of(details, details.form().url(), secret);
  }

  private static WebhookView of(WebhookDetails details, String url, String secret) {
    WebhookForm form = details.form();
    return new WebhookView(
        details.name(),
        url,
        form.types().isEmpty() ? null : List.copyOf(new TreeSet<>(form.types())),
        GrantForm.Scope.of(form.scope()),
        form.batch(),
        form.paused(),
        details.reason(),
        Long.toString(details.position()),
        details.behind(),
        details.failures(),
        details.failingSince(),
        details.dueAt(),
        secret);
  }

  /** Without the secret, so that it reaches no log. */
  @Override
  public String toString() {
    return "WebhookView[" + name + "]";
  }
}
