package org.muster.content;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.muster.kernel.Rounds;

/** Removes contents that nobody keeps: uploads that broke off, and what lost its item. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class ContentSweep {

  private static final int AT_ONCE = 20;

  @Inject private ContentStore contents;
  @Inject private ContentRows rows;
  @Inject private ContentConfig config;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(config.sweepEvery, this::sweep);
  }

  private void sweep() {
    rows.abandoned(config.abandonedAfter, AT_ONCE).forEach(contents::remove);
  }
}
