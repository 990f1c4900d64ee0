package org.muster.sso;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.SecureCookieHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.muster.oidc.Provider;

/**
 * What comes before WildFly looks who somebody is. Without a provider there is nothing here; with
 * one there is one page, which is asked for without anything that could be meant for the provider:
 * its address has to be the one that the provider knows, to the letter.
 */
public class Gate implements ServletExtension {

  private static final String NOTHING =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private static final String CONSOLE = "/console/";
  private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");

  private static final int AT_ONCE = 4;
  private static final String SECONDS_UNTIL_AGAIN = "5";

  /**
   * Whoever passes may make this server wait for the provider, and need not be anybody. A provider
   * that does not answer keeps so many threads, and not those that devices need.
   */
  private static final Semaphore TURNS = new Semaphore(AT_ONCE);

  /** Called by the server, once. */
  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addOuterHandlerChainWrapper(
        next -> {
          HttpHandler inside = new SecureCookieHandler(next);
          return exchange -> pass(exchange, inside);
        });
  }

  private static void pass(HttpServerExchange exchange, HttpHandler next) throws Exception {
    Optional<Provider> provider = ProviderResolver.provider();
    String path = exchange.getRelativePath();
    warnBrowsers(exchange);
    if (provider.isEmpty() || path.length() > 1) {
      exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange();
    } else if (path.isEmpty()) {
      exchange.getResponseHeaders().put(Headers.LOCATION, exchange.getResolvedPath() + "/");
      exchange.setStatusCode(StatusCodes.FOUND).endExchange();
    } else {
      enter(exchange, provider.get(), next);
    }
  }

  private static void enter(HttpServerExchange exchange, Provider provider, HttpHandler next)
      throws Exception {
    OptionalInt refusal = asked(exchange).refusal();
    if (refusal.isPresent()) {
      exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
      exchange.setStatusCode(refusal.getAsInt()).endExchange();
      return;
    }
    if (isSentFromElsewhere(exchange)) {
      exchange.getResponseHeaders().put(Headers.LOCATION, CONSOLE);
      exchange.setStatusCode(StatusCodes.FOUND).endExchange();
      return;
    }
    clear(exchange);
    if (provider.address() != null) {
      cameTo(URI.create(provider.address()), exchange);
    }
    inTurn(exchange, next);
  }

  private static Asked asked(HttpServerExchange exchange) {
    boolean body =
        exchange.getRequestContentLength() > 0
            || exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING);
    return new Asked(exchange.getRequestMethod().toString(), body, exchange.getQueryString());
  }

  private static void inTurn(HttpServerExchange exchange, HttpHandler next) throws Exception {
    if (!TURNS.tryAcquire()) {
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, SECONDS_UNTIL_AGAIN);
      exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).endExchange();
      return;
    }
    try {
      next.handleRequest(exchange);
    } finally {
      TURNS.release();
    }
  }

  private static void clear(HttpServerExchange exchange) {
    exchange.getRequestHeaders().remove(Headers.AUTHORIZATION);
    if (isAnswer(exchange)) {
      // It is kept in a session of its own, not in one that somebody else gave to the browser.
      SessionCookie.remove(exchange.getRequestHeaders());
    } else {
      exchange.setQueryString("");
      exchange.getQueryParameters().clear();
    }
  }

  private static boolean isAnswer(HttpServerExchange exchange) {
    return exchange.getQueryParameters().containsKey("code")
        || exchange.getQueryParameters().containsKey("error");
  }

  /**
   * Whether another site's page makes this browser sign in, which is for people to begin. The
   * provider sends it from elsewhere, too, but with an answer, after which there is a session.
   */
  private static boolean isSentFromElsewhere(HttpServerExchange exchange) {
    return "cross-site".equals(exchange.getRequestHeaders().getFirst(FETCH_SITE))
        && !isAnswer(exchange)
        && exchange.getRequestCookie(SessionCookie.NAME) == null;
  }

  /** A proxy may speak TLS in front of this server, and have another name. */
  private static void cameTo(URI address, HttpServerExchange exchange) {
    exchange.setRequestScheme(address.getScheme());
    exchange.getRequestHeaders().put(Headers.HOST, address.getAuthority());
  }

  private static void warnBrowsers(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(new HttpString("X-Content-Type-Options"), "nosniff");
    headers.put(new HttpString("X-Frame-Options"), "DENY");
    headers.put(new HttpString("Referrer-Policy"), "no-referrer");
    headers.put(new HttpString("Content-Security-Policy"), NOTHING);
    headers.put(Headers.CACHE_CONTROL, "no-store");
  }
}
