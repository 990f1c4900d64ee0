package org.muster.fcm;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.muster.gateway.GatewayRefusal;

/**
 * Keeps the access token of one service account. Many threads want it at once: one of them fetches
 * it, and all have what came of that.
 */
final class TokenKeeper {

  private final TokenEndpoint endpoint;
  private final Clock clock;
  private AccessToken current;
  private CompletableFuture<AccessToken> coming;

  TokenKeeper(TokenEndpoint endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /**
   * The token to send with.
   *
   * @throws GatewayRefusal down, if there is none to be had
   */
  String token() throws GatewayRefusal {
    CompletableFuture<AccessToken> awaited;
    boolean mine;
    synchronized (this) {
      if (current != null && current.isGoodAt(clock.instant())) {
        return current.text();
      }
      mine = coming == null;
      coming = mine ? new CompletableFuture<>() : coming;
      awaited = coming;
    }
    if (mine) {
      fetch(awaited);
    }
    return outcome(awaited).text();
  }

  /** The service did not take a token: it is not used again, unless there is another one by now. */
  synchronized void isSpoilt(String token) {
    if (current != null && current.text().equals(token)) {
      current = null;
    }
  }

  private void fetch(CompletableFuture<AccessToken> awaited) {
    try {
      AccessToken fetched = endpoint.fetch();
      done(fetched);
      awaited.complete(fetched);
    } catch (GatewayRefusal | RuntimeException | Error e) { // or all would wait for ever
      done(null);
      awaited.completeExceptionally(e);
    }
  }

  private synchronized void done(AccessToken fetched) {
    current = fetched;
    coming = null;
  }

  private static AccessToken outcome(CompletableFuture<AccessToken> awaited) throws GatewayRefusal {
    try {
      return awaited.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof GatewayRefusal refusal) {
        throw refusal;
      }
      throw e;
    }
  }
}
