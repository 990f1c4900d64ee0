package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.event.EventFilter;
import org.muster.event.EventLog;
import org.muster.event.EventStretch;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.role.DeviceScope;
import org.muster.role.Permission;
import org.muster.web.JsonTree;
import org.muster.web.access.Caller;
import org.muster.web.access.Needs;
import org.muster.web.event.EventStreams;
import org.muster.web.event.Follower;

/** What happens: page by page, or as a stream. */
@ApplicationScoped
@Path("/api/v1/events")
@Tag(name = "Events")
public class EventResource {

  private static final String POSITION = "[0-9]{1,18}";

  @Inject private EventLog log;
  @Inject private EventStreams streams;
  @Inject private Caller caller;

  /** A page of the log. */
  @GET
  @Needs(Permission.EVENT_READ)
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  @Operation(
      summary = "Follow what happens",
      description =
          "CloudEvents 1.0 in their order: those after a position, or the latest ones. A page may"
              + " have few of them, or none, and more may come: go on with its next. With Accept:"
              + " text/event-stream they are a stream that stays open (Server-Sent Events), which"
              + " begins after the header Last-Event-ID, or after, or now.")
  public Stretch list(@BeanParam EventQuery query, @BeanParam Paging paging) {
    EventFilter wanted = query.filter();
    PageRequest page = paging.page();
    log.order();
    if (page.after() == null) {
      return Stretch.of(log.latest(wanted, caller.scope(), page.limit()), log.source());
    }
    long after = position(page.after());
    return Stretch.of(log.after(after, wanted, caller.scope(), page.limit()), log.source());
  }

  /** The log as a stream. */
  @GET
  @Needs(Permission.EVENT_READ)
  @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
  @Operation(hidden = true)
  public void stream(
      @BeanParam EventQuery query,
      @QueryParam("after") String after,
      @HeaderParam("Last-Event-ID") String last,
      @Context HttpServletRequest request,
      @Suspended AsyncResponse suspended) {
    EventFilter wanted = query.filter();
    DeviceScope scope = caller.scope();
    long position = begin(last == null || last.isBlank() ? after : last.strip());
    streams.requireRoom(caller.name());
    streams.open(
        new Follower(caller.name(), caller.later(), wanted),
        scope,
        position,
        request.getAsyncContext());
  }

  private long begin(String after) {
    if (after == null) {
      log.order();
      return log.head();
    }
    return position(after);
  }

  /** One that was given: whoever has a later one follows another log, or one that was set back. */
  private long position(String text) {
    if (!text.matches(POSITION)) {
      throw Refusal.invalid("after", "after is the id of an event.");
    }
    long position = Long.parseLong(text);
    log.require(position);
    return position;
  }

  /**
   * A stretch of the log.
   *
   * @param items CloudEvents; there may be none
   * @param next what to pass as {@code after} to go on; there always is one
   * @param lostFrom where the log begins, if what was to come before that is not kept any more
   */
  public record Stretch(List<Object> items, String next, String lostFrom) {

    static Stretch of(EventStretch stretch, String source) {
      return new Stretch(
          stretch.events().stream()
              .map(event -> JsonTree.read(event.cloudEvent(source).toString()).orElseThrow())
              .toList(),
          Long.toString(stretch.next()),
          stretch.lostFrom() == null ? null : Long.toString(stretch.lostFrom()));
    }
  }
}
