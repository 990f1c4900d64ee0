package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.gateway.GatewayDetails;
import org.muster.gateway.GatewayKind;
import org.muster.gateway.Gateways;
import org.muster.gateway.SettingRule;
import org.muster.notification.Measure;
import org.muster.notification.PushFigures;
import org.muster.role.Permission;
import org.muster.web.access.Caller;
import org.muster.web.access.Needs;

/** Push gateways: set up, looked at, taken away. */
@ApplicationScoped
@Path("/api/v1")
@Tag(name = "Push gateways")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GatewayResource {

  private static final Duration LATELY = Duration.ofDays(1);

  @Inject private Gateways gateways;
  @Inject private PushFigures figures;
  @Inject private Caller caller;

  /** The kinds of gateways. */
  @GET
  @Needs(Permission.GATEWAY_READ)
  @Path("gateway-kinds")
  @Operation(summary = "List the kinds of push gateways, with their settings")
  public Kinds kinds() {
    return new Kinds(gateways.kinds().stream().map(KindView::of).toList());
  }

  /** All gateways. */
  @GET
  @Needs(Permission.GATEWAY_READ)
  @Path("gateways")
  @Operation(summary = "List push gateways, with how they do and what they did in the last day")
  public GatewayList list() {
    Map<String, Map<Measure, Long>> lately = lately();
    return new GatewayList(
        gateways.list().stream()
            .map(gateway -> GatewayView.of(gateway, lately.getOrDefault(gateway.name(), Map.of())))
            .toList());
  }

  /** One gateway. */
  @GET
  @Needs(Permission.GATEWAY_READ)
  @Path("gateways/{name}")
  @Operation(summary = "Look at a push gateway")
  public GatewayView details(@PathParam("name") String name) {
    return GatewayView.of(gateways.details(name), lately().getOrDefault(name, Map.of()));
  }

  /** What gateways did is of the whole fleet. */
  private Map<String, Map<Measure, Long>> lately() {
    return caller.may(Permission.FLEET_READ) ? figures.since(LATELY) : Map.of();
  }

  /** Sets a gateway up, or changes it. */
  @PUT
  @Needs(Permission.GATEWAY_WRITE)
  @Path("gateways/{name}")
  @Operation(
      summary = "Set up a push gateway, or change it",
      description =
          "All settings are given; a secret that is left out stays what it was, and is never shown."
              + " A setting that is null is taken away.")
  public GatewayView put(@PathParam("name") String name, GatewayRequest request) {
    return GatewayView.of(gateways.put(name, request.form()), Map.of());
  }

  /** Takes a gateway away. */
  @DELETE
  @Needs(Permission.GATEWAY_WRITE)
  @Path("gateways/{name}")
  @Operation(
      summary = "Take a push gateway away",
      description = "Push addresses that name it stay, and are of no use without it.")
  @APIResponse(responseCode = "204", description = "Gone")
  public void remove(@PathParam("name") String name) {
    gateways.remove(name);
  }

  /** Kinds. */
  public record Kinds(List<KindView> items) {}

  /** A kind of gateways. */
  public record KindView(String kind, String summary, List<RuleView> settings) {

    static KindView of(GatewayKind kind) {
      return new KindView(
          kind.name(), kind.summary(), kind.rules().stream().map(RuleView::of).toList());
    }
  }

  /**
   * What there is to be set.
   *
   * @param fallback where none is given; absent if there is none
   * @param required whether it has to be given
   */
  public record RuleView(String name, String form, boolean required, String fallback, String help) {

    static RuleView of(SettingRule rule) {
      boolean none = rule.fallback() == null || rule.fallback().isEmpty();
      return new RuleView(
          rule.name(),
          rule.form().name().toLowerCase(Locale.ROOT),
          rule.fallback() == null,
          none ? null : rule.fallback(),
          rule.help());
    }
  }

  /** Gateways. */
  public record GatewayList(List<GatewayView> items) {}

  /**
   * A gateway.
   *
   * @param secrets the names of the secrets that it has
   * @param rate notifications in a second; absent for no limit
   * @param health as the node sees it that answers
   * @param lastDay what it did, by the name of the measure; absent is none
   */
  public record GatewayView(
      String name,
      String kind,
      boolean enabled,
      Integer rate,
      int parallel,
      Map<String, String> settings,
      List<String> secrets,
      Instant changedAt,
      Health health,
      Map<String, Long> lastDay) {

    static GatewayView of(GatewayDetails gateway, Map<Measure, Long> lately) {
      return new GatewayView(
          gateway.name(),
          gateway.kind(),
          gateway.enabled(),
          gateway.rate(),
          gateway.parallel(),
          gateway.settings(),
          gateway.secrets(),
          gateway.changedAt(),
          new Health(
              gateway.health().state().name(), gateway.health().words(), gateway.health().since()),
          named(lately));
    }

    private static Map<String, Long> named(Map<Measure, Long> lately) {
      Map<Measure, Long> sorted = new EnumMap<>(Measure.class);
      sorted.putAll(lately);
      return sorted.entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> entry.getKey().name(),
                  Map.Entry::getValue,
                  (a, b) -> b,
                  java.util.LinkedHashMap::new));
    }
  }

  /** How a gateway does. */
  public record Health(String state, String words, Instant since) {}
}
