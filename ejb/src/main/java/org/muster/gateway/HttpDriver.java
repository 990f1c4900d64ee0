package org.muster.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Excerpt;
import org.muster.kernel.Ids;

/**
 * The Push Service by HTTP: a POST of the binary Package#0 to an operator's own gateway, or to a
 * URL of the device's; any 2xx means that it was taken.
 */
@ApplicationScoped
class HttpDriver implements GatewayDriver {

  static final String KIND = "http";

  private static final String URL = "url";
  private static final String SECRET = "secret";
  private static final String TIMEOUT = "timeout";
  private static final int LONGEST_DESCRIPTION = 400;
  private static final int TAKEN = 2;
  private static final int PER_CLASS = 100;

  /** Package#0's media type (TS Appendix E.1). */
  private static final String MEDIA_TYPE = "application/vnd.syncml.dm.notification";

  @Inject private GatewayConfig config;
  @Inject private Clock clock;
  private HttpClient client;

  /** HTTP/1.1 without redirects: a gateway is configured, it does not move by itself. */
  @PostConstruct
  void connect() {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.connectTimeout)
            .build();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String summary() {
    return "Posts the notification to a gateway of your own, or to a URL of the device's.";
  }

  @Override
  public List<SettingRule> rules() {
    return List.of(
        SettingRule.optional(
            URL,
            SettingRule.Form.URL,
            "Where your gateway takes notifications; without one they go to the device's own"
                + " address."),
        SettingRule.optional(
            SECRET,
            SettingRule.Form.SECRET,
            "Signs each request (Standard Webhooks, HMAC-SHA256), so that your gateway knows that"
                + " it is from here."),
        new SettingRule(
            TIMEOUT, SettingRule.Form.DURATION, "PT10S", "How long an answer is waited for."));
  }

  @Override
  public String addressForm(GatewaySettings settings) {
    return settings.text(URL).isPresent()
        ? "what your gateway knows the device by, of 1 to 200 printable ASCII characters"
        : "an absolute http or https URL with a host";
  }

  @Override
  public Optional<String> address(GatewaySettings settings, String text) {
    boolean fits =
        settings.text(URL).isPresent()
            ? text.matches("[\\x20-\\x7E]{1,200}")
            : SettingCheck.isUrl(text);
    return fits ? Optional.of(text) : Optional.empty();
  }

  @Override
  public Handover hand(Gateway gateway, Parcel parcel) throws GatewayRefusal {
    boolean shared = gateway.settings().text(URL).isPresent();
    try {
      return hand(request(gateway.settings(), parcel));
    } catch (GatewayRefusal e) {
      boolean ofThisDevice =
          !shared && (e.kind() == GatewayRefusal.Kind.DOWN || e.kind() == GatewayRefusal.Kind.BUSY);
      throw ofThisDevice ? GatewayRefusal.unreached(e.after().orElse(null), e.getMessage()) : e;
    }
  }

  private Handover hand(HttpRequest request) throws GatewayRefusal {
    HttpResponse<Void> answer = send(request);
    int status = answer.statusCode();
    if (status / PER_CLASS != TAKEN) {
      throw HttpAnswers.refusal(
          status,
          answer.headers().firstValue("Retry-After").orElse(null),
          "The gateway answered " + status + ".",
          clock.instant());
    }
    return Handover.WITHOUT_RECEIPT;
  }

  private HttpRequest request(GatewaySettings settings, Parcel parcel) {
    Optional<String> own = settings.text(URL);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(own.orElse(parcel.address())))
            .timeout(settings.duration(TIMEOUT))
            .header("Content-Type", MEDIA_TYPE);
    String id = Ids.text(parcel.notification());
    if (own.isPresent()) {
      request
          .header("Muster-Device", URLEncoder.encode(parcel.device(), StandardCharsets.UTF_8))
          .header("Muster-Address", parcel.address());
    }
    request.header("webhook-id", id);
    settings
        .text(SECRET)
        .ifPresent(
            secret -> {
              long at = clock.instant().getEpochSecond();
              request
                  .header("webhook-timestamp", Long.toString(at))
                  .header(
                      "webhook-signature",
                      new WebhookSignature(secret).of(id, at, parcel.package0()));
            });
    return request.POST(HttpRequest.BodyPublishers.ofByteArray(parcel.package0())).build();
  }

  private HttpResponse<Void> send(HttpRequest request) throws GatewayRefusal {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (HttpTimeoutException e) {
      throw GatewayRefusal.down("The gateway did not answer in time.");
    } catch (IOException e) {
      throw GatewayRefusal.down("The gateway could not be reached: " + describe(e) + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GatewayRefusal.down("The server was stopped while it sent.");
    }
  }

  private static String describe(IOException e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return Excerpt.of(e.getClass().getSimpleName() + message, LONGEST_DESCRIPTION);
  }
}
