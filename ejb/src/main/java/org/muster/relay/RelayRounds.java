package org.muster.relay;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.muster.event.EventFilter;
import org.muster.event.EventLog;
import org.muster.event.EventStretch;
import org.muster.kernel.Rounds;
import org.muster.role.DeviceScope;

/** Gives the topic what is new, again and again; what it may have got before a kill comes twice. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class RelayRounds {

  private static final Logger LOG = Logger.getLogger("org.muster.relay");

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int AT_ONCE = 500;

  @Inject private EventLog log;
  @Inject private RelayPlaces places;
  @Inject private TopicChannel channel;
  @Inject private RelayConfig config;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    if (config.topic) {
      rounds.every(PAUSE, this::relay);
    }
  }

  private void relay() {
    long position = places.position();
    while (position < log.head()) {
      EventStretch stretch = log.after(position, EventFilter.ALL, DeviceScope.ALL, AT_ONCE);
      if (stretch.lostFrom() != null) {
        LOG.warning("The topic has no events before " + stretch.lostFrom() + ": they are gone");
      }
      if (!stretch.events().isEmpty()) {
        channel.send(stretch.events(), log.source());
      }
      position = stretch.next();
      places.move(position);
    }
  }
}
