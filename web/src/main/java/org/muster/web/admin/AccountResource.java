package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.kernel.Ids;
import org.muster.operator.OperatorDetails;
import org.muster.operator.Operators;
import org.muster.role.Permission;
import org.muster.signin.ConsoleSession;
import org.muster.signin.Enrolment;
import org.muster.signin.SecondFactors;
import org.muster.signin.SignIns;
import org.muster.web.access.Authentication;
import org.muster.web.access.Caller;
import org.muster.web.access.ForEverybody;

/** The caller's own account: what it may do, its password, its second factor, its sign-ins. */
@ApplicationScoped
@Path("/api/v1/me")
@Tag(name = "Sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

  @Inject private Caller caller;
  @Inject private Operators operators;
  @Inject private SecondFactors factors;
  @Inject private SignIns signIns;

  /** Who signs the request. */
  @GET
  @ForEverybody
  @Operation(summary = "Who am I, and what may I do")
  public Me me() {
    OperatorDetails account = operators.details(caller.name());
    return new Me(
        caller.name(),
        caller.token(),
        account.grants().stream().map(GrantForm::of).toList(),
        caller.permissions().stream().map(Permission::word).toList(),
        factors.isOn(caller.account().id()),
        account.external());
  }

  /** Changes one's own password. */
  @PUT
  @Path("password")
  @ForEverybody(people = true)
  @Operation(
      summary = "Change your password",
      description = "Wherever you are signed in at the console, you have to sign in again.")
  @APIResponse(responseCode = "204", description = "Changed")
  public void changePassword(Passwords form) {
    signIns.changePassword(caller.account(), form.present(), form.wanted(), caller.origin());
  }

  /** Begins a second factor. */
  @POST
  @Path("second-factor")
  @ForEverybody(people = true)
  @Operation(
      summary = "Begin a second factor",
      description =
          "The secret for an authenticator app, shown once; it counts from the first right code"
              + " on. It takes the present password.")
  @APIResponse(responseCode = "200", description = "Begun")
  @APIResponse(responseCode = "403", description = "The password is another one")
  public Begun begin(Password form) {
    signIns.prove(caller.account(), form.present(), caller.origin());
    return Begun.of(factors.begin(caller.account()));
  }

  /** Confirms a second factor. */
  @POST
  @Path("second-factor/confirmation")
  @ForEverybody(people = true)
  @Operation(
      summary = "Turn the second factor on, by its first code",
      description = "The answer has recovery codes, shown once, each good for one sign-in.")
  public RecoveryCodes confirm(Code form) {
    return new RecoveryCodes(factors.confirm(caller.account(), form.code()));
  }

  /** Turns the second factor off. */
  @POST
  @Path("second-factor/removal")
  @ForEverybody(people = true)
  @Operation(summary = "Turn the second factor off, by a code of it or a recovery code")
  @APIResponse(responseCode = "204", description = "Off")
  public void turnOff(Code form) {
    factors.remove(caller.account(), form.code());
  }

  /** Where one is signed in. */
  @GET
  @Path("sessions")
  @ForEverybody(people = true)
  @Operation(summary = "List where you are signed in at the console, newest first")
  public ItemList<SessionView> sessions(@CookieParam(Authentication.COOKIE) String token) {
    return new ItemList<>(
        signIns.sessions(caller.account().id(), token).stream().map(SessionView::of).toList(),
        null);
  }

  /** Signs out everywhere. */
  @DELETE
  @Path("sessions")
  @ForEverybody(people = true)
  @Operation(summary = "Sign out of the console everywhere, here too")
  @APIResponse(responseCode = "204", description = "Signed out")
  public void signOutEverywhere() {
    signIns.signOutEverywhere(caller.account().id());
  }

  /**
   * Who signs the request.
   *
   * @param token the name of the token that was shown; absent for a person
   * @param roles of the account
   * @param permissions what the request may do, for some devices at least
   * @param external whether the account has no password, because an identity provider says who it
   *     is
   */
  public record Me(
      String username,
      String token,
      List<GrantForm> roles,
      List<String> permissions,
      boolean secondFactor,
      boolean external) {}

  /** The present password and another one. */
  public record Passwords(String present, String wanted) {

    /** Without them, so that they reach no log. */
    @Override
    public String toString() {
      return "Passwords[]";
    }
  }

  /** The present password. */
  public record Password(String present) {

    /** Without it, so that it reaches no log. */
    @Override
    public String toString() {
      return "Password[]";
    }
  }

  /**
   * What an authenticator app is to be told.
   *
   * @param picture of the URI, a QR code: rows of 1 for dark and 0 for light
   */
  public record Begun(String secret, String uri, List<String> picture) {

    static Begun of(Enrolment enrolment) {
      return new Begun(enrolment.secret(), enrolment.uri(), QrPicture.of(enrolment.uri()));
    }

    /** Nothing of it, so that it reaches no log. */
    @Override
    public String toString() {
      return "Begun[]";
    }
  }

  /** A code of an authenticator app, or a recovery code. */
  public record Code(String code) {

    /** Without it, so that it reaches no log. */
    @Override
    public String toString() {
      return "Code[]";
    }
  }

  /** Recovery codes, shown once. */
  public record RecoveryCodes(List<String> codes) {

    /** Without them, so that they reach no log. */
    @Override
    public String toString() {
      return "RecoveryCodes[]";
    }
  }

  /** A sign-in at the console. */
  public record SessionView(
      String id,
      Instant openedAt,
      Instant seenAt,
      Instant expiresAt,
      String address,
      String agent,
      boolean current) {

    static SessionView of(ConsoleSession session) {
      return new SessionView(
          Ids.text(session.id()),
          session.openedAt(),
          session.seenAt(),
          session.expiresAt(),
          session.address(),
          session.agent(),
          session.current());
    }
  }
}
