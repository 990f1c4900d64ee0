package org.muster.repository;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the Data Repository. */
@Dependent
class RepositoryConfig {

  /**
   * How long what is bound to a device waits for its command to travel: devices stay away for long.
   */
  @Inject
  @ConfigProperty(name = "muster.repository.waiting-lifetime", defaultValue = "P90D")
  Duration waitingLifetime;

  /** How long a token is good for once its command travels, or if it belongs to nobody. */
  @Inject
  @ConfigProperty(name = "muster.repository.lifetime", defaultValue = "P1D")
  Duration lifetime;

  /** Up to how many bytes a content is small: it is kept in its row, and sealed. */
  @Inject
  @ConfigProperty(name = "muster.repository.inline-bytes", defaultValue = "65536")
  int inlineBytes;

  /**
   * The same for the data of objects, in bytes: it is read into memory, so that its nodes can be
   * known.
   */
  @Inject
  @ConfigProperty(name = "muster.repository.parsed-bytes", defaultValue = "4194304")
  int parsedBytes;

  /** The largest content in bytes. */
  @Inject
  @ConfigProperty(name = "muster.repository.max-bytes", defaultValue = "4294967296")
  long maxBytes;

  /** How many variants a content may have. */
  @Inject
  @ConfigProperty(name = "muster.repository.max-variants", defaultValue = "1000")
  int maxVariants;

  /** How long what is used any number of times is good for: the slots of subscriptions. */
  @Inject
  @ConfigProperty(name = "muster.repository.standing-lifetime", defaultValue = "P3650D")
  Duration standingLifetime;

  /** For how long fetches and deliveries are remembered. */
  @Inject
  @ConfigProperty(name = "muster.repository.transfers-kept", defaultValue = "P30D")
  Duration transfersKept;

  /**
   * Media types that devices may deliver in besides the data of objects and bare leaves, separated
   * by commas; none by default. They are announced to devices by OMADM-Accept (TS §5.5).
   */
  @Inject
  @ConfigProperty(name = "muster.repository.accepts")
  Optional<List<String>> accepts;
}
