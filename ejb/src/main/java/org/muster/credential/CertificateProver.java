package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.muster.authority.CertificateCheck;

/** Believes certificates (RFC 5280), if an authority vouches for them. */
@ApplicationScoped
class CertificateProver {

  @Inject private CertificateCheck check;
  @Inject private Principals principals;

  Optional<Principal> examine(CertificateProof shown) {
    return principals.recall(
        "certificate " + check.fingerprint(shown.chain()),
        () ->
            check
                .deviceOf(shown.chain())
                .flatMap(
                    device ->
                        principals.of(device, shown.chain().get(0).getNotAfter().toInstant())));
  }
}
