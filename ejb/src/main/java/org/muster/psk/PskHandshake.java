package org.muster.psk;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.PSKTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCertificate;
import org.bouncycastle.tls.crypto.impl.jcajce.JceDefaultTlsCredentialedDecryptor;
import org.muster.credential.PskKey;
import org.muster.tls.ServerIdentity;

/**
 * What the server says while it shakes hands: TLS 1.2, and the seven suites of TS §9.2.2, those
 * first that keep what was said secret even from whoever gets the key later.
 */
final class PskHandshake extends PSKTlsServer {

  private static final int[] WITHOUT_RSA = {
    CipherSuite.TLS_DHE_PSK_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256,
    CipherSuite.TLS_DHE_PSK_WITH_AES_128_CBC_SHA256,
    CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA256
  };
  private static final int[] ALL = {
    CipherSuite.TLS_DHE_PSK_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256,
    CipherSuite.TLS_DHE_PSK_WITH_AES_128_CBC_SHA256,
    CipherSuite.TLS_RSA_PSK_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_RSA_PSK_WITH_AES_128_CBC_SHA256,
    CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA256
  };

  private static final int MOST_DH_BITS = 4096;
  private static final int NONE = -1;

  private final PskCrypto crypto;
  private final Optional<ServerIdentity> rsa;
  private final PskKeys keys;
  private Proven proven;

  /**
   * Whose key the other end has.
   *
   * @param credential the one that the key is of
   */
  record Proven(String identity, long credential) {}

  /**
   * @param keys of identities, empty for those that have none
   * @param rsa what the suites with RSA_PSK need; without it they are off
   */
  PskHandshake(
      PskCrypto crypto, Function<String, Optional<PskKey>> keys, Optional<ServerIdentity> rsa) {
    this(crypto, new PskKeys(keys, crypto.getSecureRandom()), rsa);
  }

  private PskHandshake(PskCrypto crypto, PskKeys keys, Optional<ServerIdentity> rsa) {
    super(crypto, keys);
    this.crypto = crypto;
    this.keys = keys;
    this.rsa = rsa;
  }

  /** Whose key the other end has proven to have; empty until it has. */
  Optional<Proven> proven() {
    return Optional.ofNullable(proven);
  }

  /** Whether it failed because the server could not find out which key it is. */
  boolean isOurFault() {
    return keys.isInTheDark();
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return ProtocolVersion.TLSv12.only();
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return TlsUtils.getSupportedCipherSuites(getCrypto(), rsa.isPresent() ? ALL : WITHOUT_RSA);
  }

  /** Nobody who has proven nothing makes the server calculate with larger numbers than these. */
  @Override
  protected int selectDH(int minimumBits) {
    int group = super.selectDH(minimumBits);
    return NamedGroup.getFiniteFieldBits(group) > MOST_DH_BITS ? NONE : group;
  }

  @Override
  protected TlsCredentialedDecryptor getRSAEncryptionCredentials() throws IOException {
    ServerIdentity server =
        rsa.orElseThrow(() -> new TlsFatalAlert(AlertDescription.internal_error));
    TlsCertificate[] chain = new TlsCertificate[server.chain().size()];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = new JcaTlsCertificate(crypto, server.chain().get(i));
    }
    return new JceDefaultTlsCredentialedDecryptor(crypto, new Certificate(chain), server.key());
  }

  /** Both ends have shown by now that they have the same key. */
  @Override
  public void notifyHandshakeComplete() throws IOException {
    super.notifyHandshakeComplete();
    byte[] bytes = context.getSecurityParametersConnection().getPSKIdentity();
    proven =
        PskKeys.text(bytes)
            .flatMap(name -> keys.credential().map(credential -> new Proven(name, credential)))
            .orElseThrow(() -> new TlsFatalAlert(AlertDescription.internal_error));
  }
}
