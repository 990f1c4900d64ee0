package org.muster.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of webhooks. */
@Dependent
class WebhookConfig {

  /**
   * The hosts that events may be sent to; absent, any with a public address. {@code private:} and a
   * host stands for one that may be in a private network.
   */
  @Inject
  @ConfigProperty(name = "muster.webhook.hosts")
  Optional<List<String>> hosts;

  /**
   * Whether events may be sent by plain HTTP, to hosts that are listed: whoever is on the way can
   * read them then.
   */
  @Inject
  @ConfigProperty(name = "muster.webhook.plain-http", defaultValue = "false")
  boolean plainHttp;

  /** How long the other end may take for one request. */
  @Inject
  @ConfigProperty(name = "muster.webhook.timeout", defaultValue = "PT10S")
  Duration timeout;

  /** The pause after the first failure; it is doubled with each further one. */
  @Inject
  @ConfigProperty(name = "muster.webhook.retry-delay", defaultValue = "PT5S")
  Duration retryDelay;

  /** The longest pause between two tries. */
  @Inject
  @ConfigProperty(name = "muster.webhook.retry-delay-max", defaultValue = "PT1H")
  Duration retryDelayMax;

  /** After which time without any success a webhook is paused. */
  @Inject
  @ConfigProperty(name = "muster.webhook.give-up-after", defaultValue = "P3D")
  Duration giveUpAfter;
}
