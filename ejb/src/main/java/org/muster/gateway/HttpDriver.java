package org.muster.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.secret.WebhookSignature;

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
  private static final String KEY_FORM =
      "a text, or whsec_ and 24 to 64 bytes as base64 (Standard Webhooks)";

  /** Package#0's media type (TS Appendix E.1). */
  private static final String MEDIA_TYPE = "application/vnd.syncml.dm.notification";

  /** A notification that is on its way for ten minutes is taken for forgotten. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(2);

  private final HttpLine line;
  private final Clock clock;

  /** For the container's proxy only. */
  HttpDriver() {
    this(null, null);
  }

  @Inject
  HttpDriver(HttpLine line, Clock clock) {
    this.line = line;
    this.clock = clock;
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
            TIMEOUT,
            SettingRule.Form.DURATION,
            "PT10S",
            "How long an answer is waited for, two minutes at most."));
  }

  @Override
  public void check(GatewaySettings settings) {
    settings.checkAtMost(TIMEOUT, LONGEST_TIMEOUT);
    if (settings.text(SECRET).filter(text -> WebhookSignature.with(text).isEmpty()).isPresent()) {
      throw Refusal.invalid(SECRET, "secret must be " + KEY_FORM + ".");
    }
  }

  @Override
  public String addressForm(GatewaySettings settings) {
    return settings.text(URL).isPresent()
        ? "what your gateway knows the device by, of 1 to 200 printable ASCII characters"
        : SettingCheck.URL_FORM;
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
      return hand(gateway.settings(), request(gateway.settings(), parcel));
    } catch (GatewayRefusal e) {
      boolean ofThisDevice =
          !shared && (e.kind() == GatewayRefusal.Kind.DOWN || e.kind() == GatewayRefusal.Kind.BUSY);
      throw ofThisDevice ? GatewayRefusal.unreached(e.after().orElse(null), e.getMessage()) : e;
    }
  }

  private Handover hand(GatewaySettings settings, HttpRequest request) throws GatewayRefusal {
    HttpAnswer answer = line.exchange(request, settings.duration(TIMEOUT));
    if (!answer.isTaken()) {
      throw HttpAnswers.refusal(answer, words(settings, answer), clock.instant());
    }
    return Handover.WITHOUT_RECEIPT;
  }

  /** Whoever may enter addresses of devices is not to read what hosts in here say. */
  private static String words(GatewaySettings settings, HttpAnswer answer) {
    return settings.text(URL).isPresent() ? answer.words() : answer.statusWords();
  }

  private HttpRequest request(GatewaySettings settings, Parcel parcel) throws GatewayRefusal {
    Optional<String> own = settings.text(URL);
    if (own.isEmpty() && !SettingCheck.isUrl(parcel.address())) {
      throw GatewayRefusal.refused("The address is no URL."); // it was of use before url went
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(own.orElse(parcel.address())))
            .header("Content-Type", MEDIA_TYPE);
    if (own.isPresent()) {
      request
          .header("Muster-Device", URLEncoder.encode(parcel.device(), StandardCharsets.UTF_8))
          .header("Muster-Address", parcel.address());
    }
    sign(request, settings, parcel);
    return request.POST(HttpRequest.BodyPublishers.ofByteArray(parcel.package0())).build();
  }

  /**
   * A notification that is repeated has another NOTIFICATION-ID, and is another one to receivers.
   */
  private void sign(HttpRequest.Builder request, GatewaySettings settings, Parcel parcel)
      throws GatewayRefusal {
    String id = Ids.text(parcel.notification()) + "-" + parcel.notificationId();
    request.header("webhook-id", id);
    Optional<String> secret = settings.text(SECRET);
    if (secret.isPresent()) {
      long at = clock.instant().getEpochSecond();
      WebhookSignature signature =
          WebhookSignature.with(secret.get())
              .orElseThrow(() -> GatewayRefusal.down("The secret must be " + KEY_FORM + "."));
      request
          .header("webhook-timestamp", Long.toString(at))
          .header("webhook-signature", signature.of(id, at, parcel.package0()));
    }
  }
}
