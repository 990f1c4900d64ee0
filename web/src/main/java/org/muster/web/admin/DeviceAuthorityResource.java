package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.authority.DeviceAuthorities;
import org.muster.authority.IdentityRule;
import org.muster.authority.NamePart;
import org.muster.kernel.Refusal;
import org.muster.role.Permission;
import org.muster.web.BoundedBody;
import org.muster.web.access.Needs;

/** The certificate authorities that are believed about devices. */
@ApplicationScoped
@Path("/api/v1/device-authorities")
@Tag(name = "Devices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceAuthorityResource {

  @Inject private DeviceAuthorities authorities;

  /**
   * Where a certificate says which device it is about.
   *
   * @param from CN, SERIAL_NUMBER, UID, SAN_URI, SAN_DNS or SAN_EMAIL; absent: CN
   * @param pattern a regular expression that the whole text must match; absent: any text
   * @param form the DevID, in which $1 is the first group of the pattern; absent: the whole text
   */
  public record RuleForm(String from, String pattern, String form) {

    IdentityRule wanted() {
      NamePart part = EnumParameter.read(NamePart.class, "rule.from", from);
      return new IdentityRule(part == null ? NamePart.CN : part, pattern, form);
    }
  }

  /**
   * An authority that is to be believed.
   *
   * @param certificate in PEM
   * @param rule absent: the common name is the DevID
   */
  public record AuthorityForm(String name, String certificate, RuleForm rule) {}

  /** All of them. */
  @GET
  @Needs(Permission.TRUST_READ)
  @Operation(summary = "List the authorities that are believed about devices")
  public ItemList<AuthorityView> list() {
    return new ItemList<>(authorities.list().stream().map(AuthorityView::of).toList(), null);
  }

  /** One of them. */
  @GET
  @Needs(Permission.TRUST_READ)
  @Path("{name}")
  @Operation(summary = "Look at an authority")
  public AuthorityView details(@PathParam("name") String name) {
    return AuthorityView.of(authorities.details(name));
  }

  /** Believes another one. */
  @POST
  @Needs(Permission.TRUST_WRITE)
  @Operation(summary = "Believe an authority about devices")
  @APIResponse(responseCode = "201", description = "Believed; Location leads to it")
  public Response add(AuthorityForm form, @Context UriInfo uri) {
    if (form.certificate() == null) {
      throw Refusal.invalid("certificate", "certificate is missing: one in PEM.");
    }
    IdentityRule rule = form.rule() == null ? IdentityRule.DEFAULT : form.rule().wanted();
    AuthorityView made =
        AuthorityView.of(
            authorities.add(
                form.name(), form.certificate().getBytes(StandardCharsets.US_ASCII), rule));
    return Response.created(uri.getAbsolutePathBuilder().path(made.name()).build())
        .entity(made)
        .build();
  }

  /** Finds devices otherwise. */
  @PUT
  @Needs(Permission.TRUST_WRITE)
  @Path("{name}/rule")
  @Operation(summary = "Say where its certificates name the device")
  public AuthorityView map(@PathParam("name") String name, RuleForm form) {
    return AuthorityView.of(authorities.map(name, form.wanted()));
  }

  /** Brings a CRL. */
  @PUT
  @Needs(Permission.TRUST_WRITE)
  @Path("{name}/crl")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Bring the authority's list of revoked certificates",
      description = "A CRL in PEM or DER, signed by the authority; it takes the old one's place.")
  public AuthorityView revoke(
      @PathParam("name") String name, @Context HttpHeaders headers, InputStream body) {
    byte[] list = BoundedBody.read(body, headers, DeviceAuthorities.MOST_CRL_BYTES);
    return AuthorityView.of(authorities.revoke(name, list));
  }

  /** Believes one no more. */
  @DELETE
  @Needs(Permission.TRUST_WRITE)
  @Path("{name}")
  @Operation(summary = "Believe an authority no more")
  @APIResponse(responseCode = "204", description = "Gone")
  public void remove(@PathParam("name") String name) {
    authorities.remove(name);
  }
}
