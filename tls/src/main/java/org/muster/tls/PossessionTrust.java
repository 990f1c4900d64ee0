package org.muster.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Takes any certificate of a client. TLS itself has made sure that the client has the key to it
 * (CertificateVerify, RFC 5246 §7.4.8, RFC 8446 §4.4.3), and that is all a connection says here:
 * <b>who vouches for it is not asked</b>. The application asks that, against the CAs that operators
 * manage, before it believes a word of the certificate; a certificate that means nothing to it is
 * no more than none. So a client gains nothing by a certificate of its own making, and CAs can
 * change, and devices be revoked, without touching the listener.
 *
 * <p>Trusts no server, ever: whoever gives it to a client by mistake connects to nobody.
 */
final class PossessionTrust extends X509ExtendedTrustManager {

  private static final int LONGEST_CHAIN = 10;

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    if (chain == null || chain.length == 0 || chain.length > LONGEST_CHAIN) {
      throw new CertificateException("Not a chain of one to " + LONGEST_CHAIN + " certificates");
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("This is for servers");
  }

  /** No names of CAs are sent: a client may use whatever certificate it has. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
