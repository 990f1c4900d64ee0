package org.muster.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * What stands in PEM files, brought together: which certificate belongs to which key, and who
 * signed it.
 */
final class PemObjects {

  private static final int LONGEST_CHAIN = 10;

  private final List<X509Certificate> certificates = new ArrayList<>();
  private final List<PrivateKey> keys = new ArrayList<>();

  /** The text of one file; what is neither a certificate nor an open key is passed over. */
  void add(byte[] pem) throws IOException, GeneralSecurityException {
    try (PEMParser parser =
        new PEMParser(
            new InputStreamReader(new ByteArrayInputStream(pem), StandardCharsets.US_ASCII))) {
      for (Object one = parser.readObject(); one != null; one = parser.readObject()) {
        if (one instanceof X509CertificateHolder certificate) {
          certificates.add(new JcaX509CertificateConverter().getCertificate(certificate));
        } else if (one instanceof PEMKeyPair pair) {
          keys.add(key(pair.getPrivateKeyInfo()));
        } else if (one instanceof PrivateKeyInfo key) {
          keys.add(key(key));
        }
      }
    }
  }

  /** By the names that TLS has for algorithms; others than these two are not used there. */
  private static PrivateKey key(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
    ASN1ObjectIdentifier algorithm = info.getPrivateKeyAlgorithm().getAlgorithm();
    boolean ec = algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey);
    if (!ec && !algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      throw new IOException("A key is neither EC nor RSA");
    }
    return KeyFactory.getInstance(ec ? "EC" : "RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
  }

  /**
   * Every key with the certificate that it is the key of.
   *
   * @throws IOException when a key is alone: somebody is in the middle of replacing the files
   */
  List<ServerIdentity> identities() throws IOException, GeneralSecurityException {
    List<ServerIdentity> identities = new ArrayList<>();
    for (PrivateKey key : keys) {
      int before = identities.size();
      for (X509Certificate certificate : certificates) {
        if (KeyMatch.isPair(key, certificate.getPublicKey())) {
          identities.add(new ServerIdentity(key, chain(certificate)));
        }
      }
      if (identities.size() == before) {
        throw new IOException("A key has no certificate");
      }
    }
    return identities;
  }

  private List<X509Certificate> chain(X509Certificate first) {
    List<X509Certificate> chain = new ArrayList<>(List.of(first));
    Optional<X509Certificate> next = signer(first);
    while (next.isPresent() && chain.size() < LONGEST_CHAIN) {
      chain.add(next.get());
      next = signer(next.get());
    }
    return chain;
  }

  /** Who signed it; a root is left out, as clients have it or do not trust it. */
  private Optional<X509Certificate> signer(X509Certificate certificate) {
    return certificates.stream()
        .filter(one -> one.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
        .filter(one -> !one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
        .findFirst();
  }

  /** The PEM form of a key (PKCS#8) or a certificate. */
  static byte[] write(String label, byte[] der) throws IOException {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(label, der));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
