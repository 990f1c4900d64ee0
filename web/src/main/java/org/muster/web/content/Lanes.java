package org.muster.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;

/**
 * How many files travel at once through this node. Each holds one of the server's threads for as
 * long as its peer is slow; the others are there for sessions.
 */
@ApplicationScoped
public class Lanes {

  @Inject private LanesConfig config;

  private Semaphore free;

  @PostConstruct
  void open() {
    free = new Semaphore(config.atOnce);
  }

  /** One that is still to be entered. */
  public Lane lane() {
    return new Lane(free);
  }
}
