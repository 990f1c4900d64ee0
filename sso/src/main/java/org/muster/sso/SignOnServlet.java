package org.muster.sso;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.muster.audit.Circumstances;
import org.muster.kernel.Refusal;
import org.muster.oidc.ProviderSignIns;
import org.muster.signin.Origin;
import org.muster.signin.SignInAnswer;
import org.muster.signin.SignIns;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Where somebody arrives whom the provider has proven: they get the console's cookie and are sent
 * to the console, and nowhere else. The container's own session has done its work then.
 */
@WebServlet("")
public class SignOnServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String CONSOLE = "/console/";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Not signed in – Muster</title></head>
      <body>
      <h1>Not signed in</h1>
      <p>@why@</p>
      <p><a href="/console/">Back to the console</a></p>
      </body>
      </html>
      """;

  @Inject private transient ProviderSignIns providers;
  @Inject private transient SignIns signIns;
  @Inject private transient Circumstances circumstances;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Origin from = new Origin(request.getRemoteAddr(), request.getHeader("User-Agent"));
    OidcSecurityContext proven =
        ((OidcPrincipal<?>) request.getUserPrincipal()).getOidcSecurityContext();
    circumstances.arrived(request.getRemoteAddr(), why(proven));
    request.getSession().invalidate();
    try {
      SignInAnswer.Welcome welcome =
          providers.signIn(proven.getIDTokenString(), proven.getTokenString(), from);
      before(request).ifPresent(signIns::signOut);
      response.addCookie(cookie(welcome, request.isSecure()));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", CONSOLE);
    } catch (Refusal refusal) {
      refuse(response, refusal.getMessage());
    }
  }

  /** What the audit trail says of all that is done: which account is whose cannot be seen else. */
  private static String why(OidcSecurityContext proven) {
    IDToken who = proven.getIDToken();
    return who == null
        ? null
        : "The identity provider says so: %s, %s".formatted(who.getIssuer(), who.getSubject());
  }

  /**
   * What this browser was before, it is not any more. Browsers do not send this cookie with what
   * the provider's page leads to, because it is strict: that session is left, and ends by itself.
   */
  private static Optional<String> before(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(SignIns.COOKIE)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  /** The same that signing in with a password gives. */
  private static Cookie cookie(SignInAnswer.Welcome welcome, boolean secure) {
    Cookie cookie = new Cookie(SignIns.COOKIE, welcome.token());
    cookie.setPath("/");
    cookie.setMaxAge((int) welcome.lifetime().toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }

  private static void refuse(HttpServletResponse response, String why) throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print(PAGE.replace("@why@", escaped(why)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
