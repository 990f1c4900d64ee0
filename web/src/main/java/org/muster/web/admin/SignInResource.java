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
import org.muster.operator.Operators;
import org.muster.operator.SignIn;

/** Signing in and out at the console. */
@ApplicationScoped
@Path("/api/v1")
@Tag(name = "Sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

  @Inject private Operators operators;

  /** Signs in: the answer brings the console's cookie. */
  @POST
  @Path("sign-in")
  @Operation(summary = "Sign in at the console")
  @SecurityRequirementsSet
  public Response signIn(Credentials credentials, @Context SecurityContext security) {
    if (credentials.username() == null || credentials.password() == null) {
      throw Refusal.invalid("username", "Both username and password are needed.");
    }
    SignIn signIn = operators.signIn(credentials.username(), credentials.password());
    return Response.noContent()
        .cookie(cookie(signIn.token(), (int) signIn.lifetime().toSeconds(), security.isSecure()))
        .build();
  }

  /** Signs out: the cookie is worth nothing any more. */
  @POST
  @Path("sign-out")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Sign out at the console")
  public Response signOut(
      @CookieParam(Authentication.COOKIE) String token, @Context SecurityContext security) {
    if (token != null) {
      operators.signOut(token);
    }
    return Response.noContent().cookie(cookie("", 0, security.isSecure())).build();
  }

  /** Who signs the request. */
  @GET
  @Path("me")
  @Operation(summary = "Who am I")
  public Me me(@Context SecurityContext security) {
    return new Me(security.getUserPrincipal().getName());
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

  /** Who signs in. */
  public record Credentials(String username, String password) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
      return "Credentials[" + username + "]";
    }
  }

  /** Who signs the request. */
  public record Me(String username) {}
}
