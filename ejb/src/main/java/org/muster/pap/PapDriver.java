package org.muster.pap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayDriver;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Handover;
import org.muster.gateway.HttpAnswer;
import org.muster.gateway.HttpLine;
import org.muster.gateway.Parcel;
import org.muster.gateway.SettingRule;

/** Hands notifications over to push proxy gateways of operators. */
@ApplicationScoped
class PapDriver implements GatewayDriver {

  private final HttpLine line;
  private final ResultAddress results;
  private final Clock clock;
  private volatile Map<String, Gateway> gateways = Map.of();

  /** For the container's proxy only. */
  PapDriver() {
    this(null, null, null);
  }

  @Inject
  PapDriver(HttpLine line, ResultAddress results, Clock clock) {
    this.line = line;
    this.results = results;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "pap";
  }

  @Override
  public String summary() {
    return "Submits the notification to an operator's push proxy gateway (PAP 2.x).";
  }

  @Override
  public List<SettingRule> rules() {
    return PapSettings.RULES;
  }

  @Override
  public void check(GatewaySettings settings) {
    PapSettings.check(settings);
  }

  @Override
  public String addressForm(GatewaySettings settings) {
    return PapAddress.FORM;
  }

  @Override
  public Optional<String> address(GatewaySettings settings, String text) {
    return PapAddress.read(text).map(PapAddress::text);
  }

  @Override
  public void follow(List<Gateway> now) {
    gateways = now.stream().collect(Collectors.toMap(Gateway::name, Function.identity()));
  }

  /** A gateway that is switched on, if that is the key of its result notifications. */
  Optional<Gateway> keyed(String name, String key) {
    return Optional.ofNullable(gateways.get(name)).filter(found -> results.isKey(found, key));
  }

  @Override
  public Handover hand(Gateway gateway, Parcel parcel) throws GatewayRefusal {
    GatewaySettings settings = gateway.settings();
    PapAddress address =
        PapAddress.read(parcel.address())
            .orElseThrow(() -> GatewayRefusal.gone("The address is none of this kind."));
    String resultsTo = results.of(gateway);
    PapPush push = PapPush.of(settings, parcel, address.at(domain(settings)), resultsTo);
    HttpAnswer answer =
        line.exchange(request(settings, push), settings.duration(PapSettings.TIMEOUT));
    PapAnswers.check(answer, clock.instant());
    return resultsTo == null ? Handover.WITHOUT_RECEIPT : new Handover(push.id());
  }

  private static String domain(GatewaySettings settings) {
    return settings
        .text(PapSettings.DOMAIN)
        .orElseGet(() -> settings.url(PapSettings.URL).getHost());
  }

  private static HttpRequest request(GatewaySettings settings, PapPush push) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.url(PapSettings.URL))
            .header("Content-Type", push.mediaType())
            .header("Accept", "application/xml");
    settings
        .text(PapSettings.USERNAME)
        .ifPresent(
            name ->
                request.header(
                    "Authorization", basic(name, settings.required(PapSettings.PASSWORD))));
    return request.POST(HttpRequest.BodyPublishers.ofByteArray(push.body())).build();
  }

  private static String basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
