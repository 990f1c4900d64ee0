package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.credential.DeviceSchemes;
import org.muster.kernel.Refusal;
import org.muster.role.Permission;
import org.muster.scheme.Scheme;
import org.muster.scheme.SchemeRule;
import org.muster.scheme.SchemeRuleKind;
import org.muster.scheme.SchemeRules;
import org.muster.web.access.Needs;

/** By which schemes devices prove who they are, where it is not what is set for all. */
@ApplicationScoped
@Path("/api/v1/scheme-rules")
@Tag(name = "Devices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SchemeRuleResource {

  @Inject private SchemeRules rules;
  @Inject private DeviceSchemes schemes;

  /**
   * What a rule says.
   *
   * @param schemes of CERTIFICATE, PSK, DIGEST, DIGEST_MD5 and BASIC; any of them is enough
   */
  public record SchemeForm(List<String> schemes) {

    Set<Scheme> wanted() {
      return schemes == null
          ? Set.of()
          : schemes.stream()
              .map(scheme -> EnumParameter.read(Scheme.class, "schemes", named(scheme)))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scheme.class)));
    }

    private static String named(String scheme) {
      if (scheme == null) {
        throw Refusal.invalid("schemes", "A scheme must not be null.");
      }
      return scheme;
    }
  }

  /**
   * A rule.
   *
   * @param kind DEVICE, GROUP or MODEL
   * @param subject a DevID, a group or a model
   */
  public record RuleView(String kind, String subject, List<String> schemes, Instant changedAt) {

    static RuleView of(SchemeRule rule) {
      return new RuleView(
          rule.kind().name(), rule.subject(), names(rule.schemes()), rule.changedAt());
    }
  }

  /**
   * The rules of groups and models.
   *
   * @param items in the order in which they count: those of groups before those of models
   * @param otherwise what holds where no rule does, the strongest first
   */
  public record Rules(List<RuleView> items, List<String> otherwise) {}

  /** The strongest first. */
  static List<String> names(Set<Scheme> schemes) {
    return schemes.stream().sorted().map(Scheme::name).toList();
  }

  /** Those of groups and models. */
  @GET
  @Needs(Permission.TRUST_READ)
  @Operation(summary = "List the rules of groups and models, and what holds without any")
  public Rules list() {
    return new Rules(rules.list().stream().map(RuleView::of).toList(), names(schemes.otherwise()));
  }

  /** Those of single devices. */
  @GET
  @Needs(Permission.TRUST_READ)
  @Path("DEVICE")
  @Operation(summary = "List the rules of single devices, by their DevIDs")
  public ItemList<RuleView> ofDevices(@BeanParam Paging paging) {
    return ItemList.of(rules.ofDevices(paging.page()), RuleView::of);
  }

  /** One rule. */
  @GET
  @Needs(Permission.TRUST_READ)
  @Path("{kind}/{subject}")
  @Operation(summary = "Look at a rule of a device, a group or a model")
  public RuleView details(@PathParam("kind") String kind, @PathParam("subject") String subject) {
    return RuleView.of(rules.details(read(kind), subject));
  }

  /** Adds one, or changes it. */
  @PUT
  @Needs(Permission.TRUST_WRITE)
  @Path("{kind}/{subject}")
  @Operation(
      summary = "Say by which schemes a device, a group or a model proves who it is",
      description =
          "The rule of a device goes before those of its groups, and these before that of its"
              + " model. Models are the same in large and small letters.")
  public RuleView put(
      @PathParam("kind") String kind, @PathParam("subject") String subject, SchemeForm form) {
    return RuleView.of(rules.put(read(kind), subject, form.wanted()));
  }

  /** Takes one away. */
  @DELETE
  @Needs(Permission.TRUST_WRITE)
  @Path("{kind}/{subject}")
  @Operation(summary = "Take a rule away")
  @APIResponse(responseCode = "204", description = "Gone")
  public void remove(@PathParam("kind") String kind, @PathParam("subject") String subject) {
    rules.remove(read(kind), subject);
  }

  private static SchemeRuleKind read(String kind) {
    return EnumParameter.read(SchemeRuleKind.class, "kind", kind);
  }
}
