package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.audit.AuditArchive;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditFilter;
import org.muster.audit.AuditTrail;
import org.muster.audit.ExportFormat;
import org.muster.audit.Snapshot;
import org.muster.audit.Verification;
import org.muster.kernel.Ids;
import org.muster.role.Permission;
import org.muster.web.access.Needs;

/** The audit trail: looked at, verified, exported. Nothing here changes it. */
@ApplicationScoped
@Path("/api/v1/audit")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  private static final int BUFFER = 64 * 1024;

  @Inject private AuditArchive archive;
  @Inject private AuditTrail trail;

  /** Entries, newest first. */
  @GET
  @Needs(Permission.AUDIT_READ)
  @Operation(
      summary = "List the audit trail, newest first",
      description =
          "actor, action and subject are exact; from and until are times, or dates, in UTC.")
  public ItemList<AuditView> list(
      @QueryParam("actor") String actor,
      @QueryParam("action") String action,
      @QueryParam("subject") String subject,
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @BeanParam Paging paging) {
    AuditFilter wanted =
        new AuditFilter(
            TextParameter.read("actor", actor),
            TextParameter.read("action", action),
            TextParameter.read("subject", subject),
            TimeParameter.read("from", from),
            TimeParameter.read("until", until));
    return ItemList.of(archive.list(wanted, paging.page()), AuditView::of);
  }

  /** One entry. */
  @GET
  @Needs(Permission.AUDIT_READ)
  @Path("{id: [0-9A-Za-z]{13}}")
  @Operation(summary = "Look at an entry of the audit trail")
  public AuditView details(@PathParam("id") String id) {
    return AuditView.of(archive.details(Ids.parse("entry", id)));
  }

  /** Follows the chain. */
  @POST
  @Needs(Permission.AUDIT_READ)
  @Path("verification")
  @Operation(
      summary = "Verify the audit trail",
      description =
          "Follows the chain of hashes from its first entry to its last, which takes a while for"
              + " millions of them, and says where it breaks.")
  public Verified verify() {
    Verification result = archive.verify();
    trail.record(
        AuditEntry.of("audit.verify")
            .changed(
                null,
                Snapshot.with("intact", result.intact())
                    .and("last", result.last())
                    .and("brokenAt", result.brokenAt())
                    .text()));
    return Verified.of(result);
  }

  /** The entries as a file. */
  @GET
  @Needs(Permission.AUDIT_READ)
  @Path("export")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "Export the audit trail",
      description =
          "As JSONL, which can be verified elsewhere, or CEF; in the order of the chain, by when"
              + " entries were put into it, about a second after they were recorded.")
  public Response export(
      @QueryParam("format") @DefaultValue("JSONL") String formatName,
      @QueryParam("from") String from,
      @QueryParam("until") String until) {
    ExportFormat format = EnumParameter.read(ExportFormat.class, "format", formatName);
    Instant begin = TimeParameter.read("from", from);
    Instant end = TimeParameter.read("until", until);
    trail.record(
        AuditEntry.of("audit.export")
            .changed(
                null, Snapshot.with("format", format).and("from", begin).and("until", end).text()));
    String name = "muster-audit." + format.name().toLowerCase(Locale.ROOT);
    return Response.ok((StreamingOutput) out -> write(format, begin, end, out))
        .type(format == ExportFormat.JSONL ? "application/x-ndjson" : "text/plain;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private void write(ExportFormat format, Instant begin, Instant end, OutputStream out)
      throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
    archive.export(begin, end, entry -> write(format.line(entry), buffered));
    buffered.flush();
  }

  private static void write(String line, OutputStream out) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Whoever wanted the trail has gone", e);
    }
  }

  /**
   * What came of following the chain.
   *
   * @param first where it begins: 1, unless an administrator took old entries away
   * @param last the last entry that is as it was
   * @param hash its hash, to be kept elsewhere
   * @param brokenAt the first position where something is wrong; absent if nothing is
   * @param waiting how many entries are not in the chain yet, counted to 500
   */
  public record Verified(
      boolean intact,
      long first,
      long last,
      String hash,
      Long brokenAt,
      String reason,
      long waiting) {

    static Verified of(Verification found) {
      return new Verified(
          found.intact(),
          found.first(),
          found.last(),
          found.hash(),
          found.brokenAt(),
          found.reason(),
          found.waiting());
    }
  }
}
