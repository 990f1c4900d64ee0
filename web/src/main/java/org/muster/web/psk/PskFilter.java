package org.muster.web.psk;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.muster.psk.PskPeer;
import org.muster.psk.PskPeers;

/** Looks up whose a connection is, before anything else is done for the request. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PskFilter implements Filter {

  /** The attribute of a request with the PSK identity, a string; absent for all others. */
  public static final String IDENTITY = "org.muster.psk.identity";

  /** The attribute of a request with the credential whose key that was, a {@code Long}. */
  public static final String CREDENTIAL = "org.muster.psk.credential";

  private static final String SUITE = "jakarta.servlet.request.cipher_suite";

  @Inject private PskPeers peers;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<PskPeer> peer = peers.at(request.getRemoteAddr());
    if (peer.isPresent()) {
      request.setAttribute(IDENTITY, peer.get().identity());
      request.setAttribute(CREDENTIAL, peer.get().credential());
      chain.doFilter(new Unwrapped((HttpServletRequest) request, peer.get()), response);
    } else if (isOfTheFront(request)) {
      ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * The front's listener calls every request secure, though it has no TLS itself. Whoever comes in
   * there without a name that is known is a program of this machine that has no business there: the
   * address that it claims is not to be believed.
   */
  private static boolean isOfTheFront(ServletRequest request) {
    return request.isSecure() && request.getAttribute(SUITE) == null;
  }

  private static final class Unwrapped extends HttpServletRequestWrapper {

    private final PskPeer peer;

    private Unwrapped(HttpServletRequest request, PskPeer peer) {
      super(request);
      this.peer = peer;
    }

    @Override
    public String getRemoteAddr() {
      return peer.address();
    }

    @Override
    public String getRemoteHost() {
      return peer.address();
    }

    @Override
    public String getScheme() {
      return "https";
    }
  }
}
