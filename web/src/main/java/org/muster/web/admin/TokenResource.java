package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.role.Permission;
import org.muster.token.ApiTokens;
import org.muster.token.NewToken;
import org.muster.web.access.Caller;
import org.muster.web.access.ForEverybody;
import org.muster.web.access.Needs;

/** The caller's own tokens for programs: made, listed, revoked. */
@ApplicationScoped
@Path("/api/v1/tokens")
@Tag(name = "Tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  private static final Duration USUAL = Duration.ofDays(90);

  @Inject private ApiTokens tokens;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** One's own tokens. */
  @GET
  @ForEverybody(people = true)
  @Operation(summary = "List your tokens, newest first")
  public ItemList<TokenView> list() {
    return new ItemList<>(
        tokens.list(caller.account().id()).stream().map(TokenView::of).toList(), null);
  }

  /** Makes a token. */
  @POST
  @Needs(Permission.TOKEN_CREATE)
  @Operation(
      summary = "Make a token for a program",
      description =
          "It is shown once, here; programs send it as Authorization: Bearer. It never may more"
              + " than you may at the moment.")
  @APIResponse(responseCode = "201", description = "Made")
  public Response create(TokenForm form) {
    NewToken wanted = form.read(clock.instant());
    String token = tokens.create(caller.account(), wanted);
    return Response.status(Response.Status.CREATED)
        .entity(new Created(token, wanted.name(), wanted.expiresAt()))
        .build();
  }

  /** Revokes one's own token. */
  @DELETE
  @Path("{id}")
  @ForEverybody(people = true)
  @Operation(summary = "Revoke one of your tokens")
  @APIResponse(responseCode = "204", description = "Revoked")
  public void revoke(@PathParam("id") String id) {
    tokens.revoke(caller.account().id(), Ids.parse("token", id));
  }

  /**
   * A token that is wanted.
   *
   * @param permissions their words
   * @param scope absent for all devices of its owner
   * @param lifetime ISO 8601, for example P90D, which is also what absent means
   */
  public record TokenForm(
      String name, List<String> permissions, GrantForm.Scope scope, String lifetime) {

    NewToken read(Instant now) {
      return new NewToken(name, permitted(), GrantForm.Scope.read(scope), now.plus(duration()));
    }

    private Set<Permission> permitted() {
      EnumSet<Permission> some = EnumSet.noneOf(Permission.class);
      if (permissions != null) {
        permissions.forEach(
            word ->
                some.add(
                    Permission.of(word)
                        .orElseThrow(
                            () ->
                                Refusal.invalid(
                                    "permissions", "There is no permission of that name."))));
      }
      return some;
    }

    private Duration duration() {
      try {
        Duration wanted = lifetime == null ? USUAL : Duration.parse(lifetime);
        if (wanted.compareTo(Duration.ZERO) > 0 && wanted.toDays() <= 366) {
          return wanted;
        }
      } catch (DateTimeParseException e) {
        // said below, as for a lifetime that is none
      }
      throw Refusal.invalid("lifetime", "lifetime is a duration of a year at most, such as P90D.");
    }
  }

  /** A token that was made: shown once. */
  public record Created(String token, String name, Instant expiresAt) {

    /** Without the token, so that it reaches no log. */
    @Override
    public String toString() {
      return "Created[" + name + "]";
    }
  }
}
