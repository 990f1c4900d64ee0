package org.muster.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.muster.kernel.Excerpt;

/**
 * The Push Service by HTTP: a POST of the binary Package#0 to the device's push URL; any 2xx means
 * that it was taken.
 */
@ApplicationScoped
class HttpGateway {

  private static final int LONGEST_DESCRIPTION = 400;

  /** Package#0's media type (TS Appendix E.1). */
  private static final String MEDIA_TYPE = "application/vnd.syncml.dm.notification";

  @Inject private NotificationConfig config;
  private HttpClient client;

  /** HTTP/1.1 without redirects: a gateway is configured, it does not move by itself. */
  @PostConstruct
  void connect() {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.httpTimeout)
            .build();
  }

  /**
   * Hands a notification over.
   *
   * @throws GatewayRefusal if it was not taken
   */
  void push(String address, byte[] package0) throws GatewayRefusal {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(config.httpTimeout)
            .header("Content-Type", MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(package0))
            .build();
    int status = send(request);
    if (status / 100 != 2) {
      throw new GatewayRefusal("The push address answered " + status + ".");
    }
  }

  private int send(HttpRequest request) throws GatewayRefusal {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new GatewayRefusal("The push address could not be reached: " + describe(e) + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayRefusal("The server was stopped while it sent.");
    }
  }

  private static String describe(IOException e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return Excerpt.of(e.getClass().getSimpleName() + message, LONGEST_DESCRIPTION);
  }
}
