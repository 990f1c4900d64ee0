package org.muster.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.muster.kernel.Excerpt;

/**
 * The line to gateways that speak HTTP: one request, one answer, within a time and a size whatever
 * the other end does. HTTP/1.1 without redirects: a gateway is configured, it does not move by
 * itself.
 */
@ApplicationScoped
public class HttpLine {

  /** How much of a body is read; the rest is cut off. */
  public static final int MOST_BYTES = 65_536;

  private static final int LONGEST_DESCRIPTION = 400;

  private HttpClient client;

  /** For the container only. */
  protected HttpLine() {}

  @Inject
  HttpLine(GatewayConfig config) {
    this(config.connectTimeout);
  }

  /** For whoever has no container: one line is enough for all gateways. */
  public HttpLine(Duration connectTimeout) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
  }

  /**
   * Sends a request, and waits for the whole answer; no request is sent twice.
   *
   * @param within from the look-up of the host to the last byte; the request's own timeout is not
   *     needed
   * @return any status
   * @throws GatewayRefusal down, if there was no answer; it says why, and nothing of the request
   */
  public HttpAnswer exchange(HttpRequest request, Duration within) throws GatewayRefusal {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBytes(MOST_BYTES));
    try {
      HttpResponse<byte[]> response = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return new HttpAnswer(response.statusCode(), response.headers(), response.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw GatewayRefusal.down("The gateway did not answer in time.");
    } catch (ExecutionException e) {
      throw GatewayRefusal.down(words(e.getCause()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw GatewayRefusal.down("The server was stopped while it sent.");
    }
  }

  private static String words(Throwable failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return "The gateway could not be connected to in time.";
    }
    if (failure instanceof HttpTimeoutException) {
      return "The gateway did not answer in time.";
    }
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    return "The gateway could not be reached: "
        + Excerpt.of(kind + message, LONGEST_DESCRIPTION)
        + ".";
  }
}
