package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.content.ContentStore;
import org.muster.repository.DataRepository;
import org.muster.repository.Offer;
import org.muster.repository.Portion;
import org.muster.role.Permission;
import org.muster.web.access.Needs;
import org.muster.web.content.Conditions;
import org.muster.web.content.ContentAnswer;
import org.muster.web.content.Lane;
import org.muster.web.content.Lanes;

/** Files of the Data Repository for operators: what devices delivered, what lies there for them. */
@ApplicationScoped
@Path("/api/v1/repository/{token}/content")
@Tag(name = "Repository")
public class RepositoryFileResource {

  @Inject private DataRepository repository;
  @Inject private RepositorySight sight;
  @Inject private ContentStore contents;
  @Inject private Lanes lanes;

  /** The file, or a part of it; nothing is used up by it. */
  @GET
  @Needs(Permission.REPOSITORY_CONTENT)
  @Operation(summary = "Download a file", description = "Knows Range, If-Range, If-None-Match.")
  @APIResponse(responseCode = "409", description = "It is no file: small contents are sealed")
  public Response download(@PathParam("token") String token, @Context HttpHeaders headers) {
    sight.require(token);
    Offer offer = repository.file(token);
    Portion portion = Conditions.of(headers).portion(offer);
    Lane lane = lanes.lane();
    if (portion.length() > 0) {
      lane.enter();
    }
    return ContentAnswer.to(offer, portion, body(offer, portion, lane))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(offer, token))
        .build();
  }

  private StreamingOutput body(Offer offer, Portion portion, Lane lane) {
    return out -> {
      try {
        contents.write(offer.file(), portion.from(), portion.length(), out);
      } finally {
        lane.leave();
      }
    };
  }

  /** The name in the form that takes any name (RFC 6266, RFC 8187). */
  private static String disposition(Offer offer, String token) {
    String name = offer.name() == null ? token : offer.name();
    return "attachment; filename*=UTF-8''"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
