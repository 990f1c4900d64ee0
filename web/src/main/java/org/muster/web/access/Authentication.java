package org.muster.web.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.muster.audit.Actor;
import org.muster.audit.Circumstances;
import org.muster.operator.Account;
import org.muster.signin.Origin;
import org.muster.signin.SignIns;
import org.muster.token.ApiTokens;
import org.muster.token.TokenBearer;
import org.muster.web.BasicHeader;
import org.muster.web.problem.Problem;

/**
 * Asks everybody who they are, except where {@link OpenPaths} says otherwise. A program shows a
 * token or HTTP Basic with each request, the console a cookie; with the cookie, whatever changes
 * something must also carry a header that no foreign page can make a browser send.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {

  /** The name of the console's cookie. */
  public static final String COOKIE = SignIns.COOKIE;

  /** The header that the console adds to what changes something. */
  static final String CONSOLE_HEADER = "X-Requested-With";

  private static final String BEARER = "Bearer ";

  @Inject private SignIns signIns;
  @Inject private ApiTokens tokens;
  @Inject private Caller caller;
  @Inject private Circumstances circumstances;
  @Inject private Clock clock;
  @Context private HttpServletRequest connection;

  @Override
  public void filter(ContainerRequestContext request) {
    caller.comesFrom(
        new Origin(connection.getRemoteAddr(), request.getHeaderString(HttpHeaders.USER_AGENT)));
    if (OpenPaths.isOpen(request.getUriInfo().getPath())) {
      return;
    }
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    boolean program = byToken(header) || byPassword(header);
    if (!program && !byCookie(request)) {
      request.abortWith(challenge(request));
    } else if (changes(request) && isForeign(request, program)) {
      request.abortWith(foreign());
    } else {
      circumstances.provenBy(
          caller.token() == null
              ? Actor.operator(caller.name())
              : Actor.token(caller.name() + "/" + caller.token()));
      signAs(request, caller.name());
    }
  }

  private boolean byToken(String header) {
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return false;
    }
    String token = header.substring(BEARER.length()).strip();
    Optional<TokenBearer> bearer = tokens.bearer(token);
    bearer.ifPresent(
        known ->
            caller.is(
                known.owner(),
                known.token(),
                known.authority(),
                () -> tokens.bearer(token).map(TokenBearer::authority)));
    return bearer.isPresent();
  }

  private boolean byPassword(String header) {
    Instant now = clock.instant();
    return BasicHeader.decode(header)
        .flatMap(
            text -> {
              int colon = text.indexOf(':');
              return signIns.byPassword(
                  text.substring(0, colon), text.substring(colon + 1), caller.origin());
            })
        .map(known -> signs(known, () -> signIns.stillProven(known, now)))
        .isPresent();
  }

  private boolean byCookie(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(COOKIE);
    if (cookie == null) {
      return false;
    }
    String token = cookie.getValue();
    return signIns
        .signedIn(token)
        .map(known -> signs(known, () -> signIns.stillSignedIn(token)))
        .isPresent();
  }

  private Account signs(Account account, Supplier<Optional<Account>> later) {
    caller.is(account, null, account.authority(), () -> later.get().map(Account::authority));
    return account;
  }

  private static boolean changes(ContainerRequestContext request) {
    String method = request.getMethod();
    return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
  }

  /** A browser may know a password by heart, too, and send it along for any page that asks. */
  private static boolean isForeign(ContainerRequestContext request, boolean program) {
    return program
        ? "cross-site".equals(request.getHeaderString("Sec-Fetch-Site"))
        : !isFromConsole(request);
  }

  private static boolean isFromConsole(ContainerRequestContext request) {
    return request.getHeaderString(CONSOLE_HEADER) != null;
  }

  private static Response challenge(ContainerRequestContext request) {
    Response problem =
        Problem.of(Status.UNAUTHORIZED, "Sign in, or send a token or HTTP Basic.", null).response();
    // In the console a challenge would make the browser ask instead of the console.
    return isFromConsole(request)
        ? problem
        : Response.fromResponse(problem)
            .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Muster\", charset=\"UTF-8\"")
            .build();
  }

  private static Response foreign() {
    return Problem.of(
            Status.FORBIDDEN,
            "A change must not come from a foreign page; with the cookie it needs the header "
                + CONSOLE_HEADER
                + ".",
            null)
        .response();
  }

  private static void signAs(ContainerRequestContext request, String username) {
    SecurityContext original = request.getSecurityContext();
    request.setSecurityContext(new SignedContext(username, original.isSecure()));
  }

  /** The security context of a request that was signed. */
  private record SignedContext(String username, boolean isSecure) implements SecurityContext {

    @Override
    public java.security.Principal getUserPrincipal() {
      return this::username;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return BASIC_AUTH;
    }
  }
}
