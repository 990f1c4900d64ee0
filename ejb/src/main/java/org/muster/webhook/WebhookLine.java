package org.muster.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.muster.kernel.Refusal;
import org.muster.secret.WebhookSignature;

/**
 * The line to other programs: one signed request, one status, within a time whatever the other end
 * does. Of what it answers beside the status nothing is read: whoever sets webhooks up is not to
 * read what hosts in here say. No redirects: a webhook does not move by itself.
 */
@ApplicationScoped
class WebhookLine {

  private static final String ONE = "application/cloudevents+json; charset=UTF-8";
  private static final String SOME = "application/cloudevents-batch+json; charset=UTF-8";

  private final WebhookPlaces places;
  private final WebhookConfig config;
  private final Clock clock;
  private final HttpClient client;

  /** For the container's proxy only. */
  WebhookLine() {
    this.places = null;
    this.config = null;
    this.clock = null;
    this.client = null;
  }

  @Inject
  WebhookLine(WebhookPlaces places, WebhookConfig config, Clock clock) {
    this.places = places;
    this.config = config;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout)
            .build();
  }

  /** Sends a request, and waits for the status of its answer. */
  WebhookAnswer send(Parcel parcel) {
    long begin = System.nanoTime();
    try {
      URI place = places.checked(parcel.url());
      int status = status(request(place, parcel));
      WebhookAnswer answer = new WebhookAnswer(status, null, millis(begin));
      return answer.isTaken()
          ? answer
          : new WebhookAnswer(status, "The other end answered " + status + ".", millis(begin));
    } catch (Refusal e) {
      return new WebhookAnswer(null, e.getMessage(), millis(begin));
    } catch (TimeoutException e) {
      return new WebhookAnswer(null, "The other end did not answer in time.", millis(begin));
    } catch (ExecutionException e) {
      return new WebhookAnswer(null, words(e.getCause()), millis(begin));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new WebhookAnswer(null, "The server was stopped while it sent.", millis(begin));
    }
  }

  private int status(HttpRequest request)
      throws TimeoutException, ExecutionException, InterruptedException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, head -> HttpResponse.BodySubscribers.replacing(null));
    try {
      return answer.get(config.timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } finally {
      answer.cancel(true);
    }
  }

  /** Signed as Standard Webhooks has it. */
  private HttpRequest request(URI place, Parcel parcel) {
    byte[] body = parcel.body().getBytes(StandardCharsets.UTF_8);
    long now = clock.instant().getEpochSecond();
    WebhookSignature signature = WebhookSignature.with(parcel.secret()).orElseThrow();
    return HttpRequest.newBuilder(place)
        .header("Content-Type", parcel.batched() ? SOME : ONE)
        .header("User-Agent", "Muster")
        .header("webhook-id", parcel.id())
        .header("webhook-timestamp", Long.toString(now))
        .header("webhook-signature", signature.of(parcel.id(), now, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private static long millis(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private static String words(Throwable failure) {
    return failure instanceof HttpConnectTimeoutException
        ? "The other end could not be connected to in time."
        : "The other end could not be reached: " + failure.getClass().getSimpleName() + ".";
  }
}
