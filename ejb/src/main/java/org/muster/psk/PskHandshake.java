package org.muster.psk;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.PSKTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCertificate;
import org.bouncycastle.tls.crypto.impl.jcajce.JceDefaultTlsCredentialedDecryptor;
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

  private final PskCrypto crypto;
  private final Optional<ServerIdentity> rsa;
  private String identity;

  /**
   * @param keys of identities, empty for those that have none
   * @param rsa what the suites with RSA_PSK need; without it they are off
   */
  PskHandshake(
      PskCrypto crypto, Function<String, Optional<byte[]>> keys, Optional<ServerIdentity> rsa) {
    super(crypto, new PskKeys(keys, crypto.getSecureRandom()));
    this.crypto = crypto;
    this.rsa = rsa;
  }

  /** Whose key the other end has proven to have; empty until it has. */
  Optional<String> proven() {
    return Optional.ofNullable(identity);
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return ProtocolVersion.TLSv12.only();
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return TlsUtils.getSupportedCipherSuites(getCrypto(), rsa.isPresent() ? ALL : WITHOUT_RSA);
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
    identity =
        PskKeys.text(bytes).orElseThrow(() -> new TlsFatalAlert(AlertDescription.internal_error));
  }
}
