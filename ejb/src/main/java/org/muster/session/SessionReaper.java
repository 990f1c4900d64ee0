package org.muster.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import org.muster.kernel.Ids;
import org.muster.kernel.OneByOne;
import org.muster.kernel.Rounds;
import org.muster.protocol.DeviceId;

/** Ends sessions whose devices have fallen silent, each in its own transaction. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class SessionReaper {

  private static final int AT_ONCE = 500;

  @Inject private SessionRecords records;
  @Inject private DeviceConversation conversation;
  @Inject private SessionConfig config;
  @Inject private Rounds rounds;
  @Inject private Clock clock;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(config.reapEvery, this::reap);
  }

  private void reap() {
    OneByOne.attempt(
        records.silent(clock.instant(), AT_ONCE),
        silent -> "The session " + Ids.text(silent.id()),
        silent -> conversation.expire(new DeviceId(silent.device()), silent.id()));
  }
}
