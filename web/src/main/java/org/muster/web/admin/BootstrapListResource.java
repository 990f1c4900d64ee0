package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.bootstrap.Enrolment;
import org.muster.bootstrap.EnrolmentLine;
import org.muster.bootstrap.EnrolmentList;
import org.muster.bootstrap.EnrolmentOrder;
import org.muster.bootstrap.NewBootstrap;
import org.muster.kernel.Refusal;
import org.muster.role.Permission;
import org.muster.web.BoundedBody;
import org.muster.web.access.Caller;
import org.muster.web.access.Needs;

/** Many devices at once, for a factory: registered and bootstrapped from a file. */
@ApplicationScoped
@Path("/api/v1/bootstraps")
@Tag(name = "Bootstrap")
public class BootstrapListResource {

  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final String ZIP = "application/zip";

  @Inject private Enrolment enrolment;
  @Inject private PublicUrlConfig publicUrl;
  @Inject private Caller caller;

  /** Registers the devices of a CSV file, and answers with a file of their documents or URLs. */
  @POST
  @Needs(Permission.FLEET_ENROL)
  @Consumes("text/csv")
  @Produces({ZIP, "application/problem+json"})
  @Operation(
      summary = "Register and bootstrap up to ten thousand devices",
      description =
          "The CSV file has a line of names first: id, and maybe groups (separated by semicolons)."
              + " The answer is a ZIP file: devices.jsonl says of each line what became of it; with"
              + " as=DOCUMENTS there is a document for each device (they count as handed out), with"
              + " as=URLS a QR code of a URL that is good once. A line that cannot be done costs no"
              + " other. again=true also needs bootstrap.write and device.write.")
  @APIResponse(responseCode = "200", description = "The ZIP file, while the devices are registered")
  public Response enrol(
      @QueryParam("as") @DefaultValue("DOCUMENTS") String as,
      @QueryParam("again") @DefaultValue("false") String again,
      @QueryParam("transport") String transport,
      @QueryParam("lifetime") String lifetime,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context SecurityContext who,
      InputStream body) {
    boolean known = flag("again", again);
    if (known) {
      needForKnownDevices(Permission.BOOTSTRAP_WRITE);
      needForKnownDevices(Permission.DEVICE_WRITE);
    }
    List<EnrolmentLine> lines = EnrolmentList.read(BoundedBody.read(body, headers, MOST_BYTES));
    NewBootstrap wanted =
        new BootstrapForm(transport, null, null, null, null, null, null, lifetime).read();
    boolean documents = EnumParameter.read(As.class, "as", as) == As.DOCUMENTS;
    EnrolmentOrder order =
        new EnrolmentOrder(
            wanted, documents, known, publicUrl.address(uri), who.getUserPrincipal().getName());
    StreamingOutput zip =
        output -> {
          try (EnrolmentFile file = new EnrolmentFile(output, order.base())) {
            for (EnrolmentLine line : lines) {
              file.add(enrolment.enrol(line, order));
            }
          }
        };
    return Response.ok(zip, ZIP)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Disposition", "attachment; filename=\"bootstraps.zip\"")
        .build();
  }

  /** Whoever makes new devices known does not yet change those that are there. */
  private void needForKnownDevices(Permission permission) {
    caller.need(permission);
    if (caller.scope(permission).limited()) {
      throw Refusal.forbidden(
          "Devices that are registered already may be others than your role is limited to.");
    }
  }

  private static boolean flag(String parameter, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw Refusal.invalid(parameter, parameter + " is true or false.");
    }
    return Boolean.parseBoolean(text);
  }

  /** What a file has for each device. */
  enum As {
    /** Its document, which is handed out by that. */
    DOCUMENTS,
    /** A URL that the document is fetched from, and its QR code. */
    URLS
  }
}
