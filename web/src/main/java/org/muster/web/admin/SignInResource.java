package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.kernel.Refusal;
import org.muster.oidc.ProviderSignIns;
import org.muster.signin.SignInAnswer;
import org.muster.signin.SignIns;
import org.muster.web.access.Authentication;
import org.muster.web.access.Caller;
import org.muster.web.access.ForEverybody;

/** Signing in and out at the console. */
@ApplicationScoped
@Path("/api/v1")
@Tag(name = "Sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

  @Inject private SignIns signIns;
  @Inject private ProviderSignIns providers;
  @Inject private Caller caller;

  /** How one can sign in. */
  @GET
  @Path("sign-in")
  @Operation(
      summary = "How to sign in at the console",
      description = "Where there is an identity provider, signing in there begins at its path.")
  @SecurityRequirementsSet
  public Ways ways() {
    return new Ways(providers.provider().map(known -> known.name()).map(Sso::new).orElse(null));
  }

  /** Signs in: the answer brings the console's cookie. */
  @POST
  @Path("sign-in")
  @Operation(summary = "Sign in at the console")
  @SecurityRequirementsSet
  public Response signIn(
      Credentials credentials,
      @CookieParam(Authentication.COOKIE) String before,
      @Context SecurityContext security) {
    if (credentials.username() == null || credentials.password() == null) {
      throw Refusal.invalid("username", "Both username and password are needed.");
    }
    SignInAnswer answer =
        signIns.signIn(
            credentials.username(), credentials.password(), credentials.code(), caller.origin());
    if (answer instanceof SignInAnswer.Welcome welcome) {
      if (before != null) {
        signIns.signOut(before); // what this browser was before, it is not any more
      }
      int seconds = (int) welcome.lifetime().toSeconds();
      return Response.noContent()
          .cookie(cookie(welcome.token(), seconds, security.isSecure()))
          .build();
    }
    throw refusal(answer);
  }

  private static Refusal refusal(SignInAnswer answer) {
    if (answer instanceof SignInAnswer.CodeWanted) {
      return Refusal.unauthenticated("the code of your authenticator app is wanted.")
          .in("code", "Second factor");
    }
    return Refusal.unauthenticated(
        answer instanceof SignInAnswer.Locked
            ? "There were too many failures; sign in a while later."
            : "User name, password or code are wrong.");
  }

  /** Signs out: the cookie is worth nothing any more. */
  @POST
  @ForEverybody
  @Path("sign-out")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Sign out at the console")
  public Response signOut(
      @CookieParam(Authentication.COOKIE) String token, @Context SecurityContext security) {
    if (token != null) {
      signIns.signOut(token);
    }
    return Response.noContent().cookie(cookie("", 0, security.isSecure())).build();
  }

  private static NewCookie cookie(String value, int maxAge, boolean secure) {
    return new NewCookie.Builder(Authentication.COOKIE)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  /**
   * Ways to sign in besides name and password.
   *
   * @param sso absent if there is no identity provider
   */
  public record Ways(Sso sso) {}

  /**
   * An identity provider.
   *
   * @param name what operators call it
   * @param path where a browser goes
   */
  public record Sso(String name, String path) {

    Sso(String name) {
      this(name, "/sso/");
    }
  }

  /**
   * Who signs in.
   *
   * @param code of the second factor, or a recovery code; absent where there is none
   */
  public record Credentials(String username, String password, String code) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
      return "Credentials[" + username + "]";
    }
  }
}
