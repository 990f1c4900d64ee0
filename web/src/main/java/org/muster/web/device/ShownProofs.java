package org.muster.web.device;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.credential.BasicProof;
import org.muster.credential.CertificateProof;
import org.muster.credential.DigestProof;
import org.muster.credential.Proof;
import org.muster.credential.PskProof;
import org.muster.web.BasicHeader;
import org.muster.web.psk.PskFilter;

/**
 * What a request shows of who sent it: by its connection (TS §9.2.2), and by its header (TS
 * §9.2.1).
 */
final class ShownProofs {

  private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

  private ShownProofs() {}

  /** All that it shows, what the connection proves first; empty if it shows nothing readable. */
  static List<Proof> of(HttpServletRequest request) {
    List<Proof> proofs = new ArrayList<>();
    if (request.getAttribute(CHAIN) instanceof X509Certificate[] chain && chain.length > 0) {
      proofs.add(new CertificateProof(List.of(chain)));
    }
    if (request.getAttribute(PskFilter.IDENTITY) instanceof String identity
        && request.getAttribute(PskFilter.CREDENTIAL) instanceof Long credential) {
      proofs.add(new PskProof(identity, credential));
    }
    header(request).ifPresent(proofs::add);
    return proofs;
  }

  private static Optional<Proof> header(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    Optional<Proof> basic = BasicHeader.decode(header).map(BasicProof::new);
    return basic.isPresent()
        ? basic
        : DigestHeader.parameters(header)
            .map(parameters -> new DigestProof(parameters, request.getMethod(), target(request)));
  }

  /** As it was sent: the path and the query, nothing decoded. */
  private static String target(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
