package org.muster.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.muster.protocol.MediaTypes;

/**
 * The line that documents are sent over: HTTPS with the certificate of the other end checked, one
 * POST, no redirects. Nothing of what the other end says but its status is told to anybody.
 */
@ApplicationScoped
class DocumentLine {

  private static final int TAKEN = 2;
  private static final int ELSEWHERE = 3;
  private static final int REFUSED = 4;
  private static final int TOO_LATE = 408;
  private static final int PER_CLASS = 100;

  /** Nothing was sent when one of these happened. */
  private static final Set<Class<?>> BEFORE_SENDING =
      Set.of(
          ConnectException.class,
          HttpConnectTimeoutException.class,
          UnresolvedAddressException.class,
          SSLHandshakeException.class);

  private Duration timeout;
  private HttpClient client;

  /** For the container's proxy only. */
  protected DocumentLine() {}

  @Inject
  DocumentLine(BootstrapConfig config) {
    timeout = config.pushTimeout;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout);
    config.pushAuthorities.map(Authorities::trusting).ifPresent(builder::sslContext);
    client = builder.build();
  }

  Delivery send(URI place, byte[] document) {
    HttpRequest request =
        HttpRequest.newBuilder(place)
            .header("Content-Type", MediaTypes.MO_DATA)
            .POST(HttpRequest.BodyPublishers.ofByteArray(document))
            .build();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return delivery(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Delivery.unknown("The other end did not answer in time; it may have the document.");
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Delivery.unknown("The server was stopped meanwhile; it may have arrived.");
    }
  }

  /** Only a refusal is certain: what stands before the receiver may fail behind its back. */
  static Delivery delivery(int status) {
    int kind = status / PER_CLASS;
    if (kind == TAKEN) {
      return Delivery.TAKEN;
    }
    boolean refused = kind == ELSEWHERE || kind == REFUSED && status != TOO_LATE;
    return refused
        ? Delivery.failed("The other end answered " + status + ".")
        : Delivery.unknown("The other end answered " + status + "; it may have the document.");
  }

  private static Delivery failure(Throwable thrown) {
    for (Throwable why = thrown; why != null; why = why.getCause()) {
      if (BEFORE_SENDING.contains(why.getClass())) {
        return Delivery.failed(
            why instanceof SSLHandshakeException
                ? "The certificate of the other end is not trusted, or it speaks no TLS."
                : "The other end cannot be connected to.");
      }
    }
    return Delivery.unknown("The connection broke; the other end may have the document.");
  }
}
