package org.muster.psk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.tls.BasicTlsPSKIdentity;
import org.bouncycastle.tls.PSKTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerOnlyTlsAuthentication;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** A device with a pre-shared key and one cipher suite. */
record KeyClient(int port, int suite, String identity, byte[] key) {

  private static final int PATIENCE_MILLIS = 30_000;

  /** Sends a text and returns what comes until the server hangs up. */
  String says(String text) throws IOException {
    return says(text, () -> {});
  }

  /** Proves its key, lets something happen, and only then sends a text. */
  String says(String text, Step meanwhile) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      TlsClientProtocol protocol =
          new TlsClientProtocol(socket.getInputStream(), socket.getOutputStream());
      protocol.connect(new OneSuite());
      meanwhile.happens();
      protocol.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return new String(protocol.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What happens meanwhile. */
  interface Step {
    void happens() throws IOException;
  }

  /** Sends a text, and is gone when the answer has begun. */
  void saysAndBreaks(String text) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(8192);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.setSoTimeout(PATIENCE_MILLIS);
      TlsClientProtocol protocol =
          new TlsClientProtocol(socket.getInputStream(), socket.getOutputStream());
      protocol.connect(new OneSuite());
      protocol.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      protocol.getInputStream().read();
      socket.setSoLinger(true, 0);
    }
  }

  private final class OneSuite extends PSKTlsClient {

    private OneSuite() {
      super(
          new BcTlsCrypto(new SecureRandom()),
          new BasicTlsPSKIdentity(identity.getBytes(StandardCharsets.UTF_8), key));
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
      return ProtocolVersion.TLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
      return new int[] {suite};
    }

    /** For RSA_PSK; the certificate is not what this is about. */
    @Override
    public TlsAuthentication getAuthentication() {
      return new ServerOnlyTlsAuthentication() {
        @Override
        public void notifyServerCertificate(TlsServerCertificate certificate) {
          // Any will do.
        }
      };
    }
  }
}
