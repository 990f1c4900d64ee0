package org.muster.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * What a client shows of itself by TLS, and whom it believes (TS §9.2.2): a client certificate with
 * its key, and the certificates of servers or of who vouches for them.
 */
public final class TlsTerms {

  private final KeyManager[] shown;
  private final TrustManager[] believed;
  private final SSLSocketFactory sockets;

  private TlsTerms() {
    this.shown = null;
    this.believed = null;
    this.sockets = null;
  }

  private TlsTerms(KeyManager[] shown, TrustManager[] believed) throws GeneralSecurityException {
    this.shown = shown;
    this.believed = believed;
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shown, believed, null);
    this.sockets = context.getSocketFactory();
  }

  /** Shows nothing, and believes whom Java believes. */
  public static TlsTerms usual() {
    return new TlsTerms();
  }

  /**
   * Shows the certificate in a file to servers that ask for one.
   *
   * @param file PKCS#12, with the key and its chain
   * @param password of the file and of the key
   * @throws IOException if it cannot be read, or not by this password
   */
  public TlsTerms showing(Path file, char[] password) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      return new TlsTerms(keys.getKeyManagers(), believed);
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " cannot be read as PKCS#12", e);
    }
  }

  /**
   * Believes who has one of these certificates, or one that they vouch for, and nobody else.
   *
   * @param file PEM, one certificate or several
   * @throws IOException if it cannot be read, or has no certificate: nobody would be believed
   */
  public TlsTerms believing(Path file) throws IOException {
    try (InputStream pem = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("believed-" + store.size(), one);
      }
      if (store.size() == 0) {
        throw new IOException(file + " has no certificate");
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      return new TlsTerms(shown, trust.getTrustManagers());
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " cannot be read as certificates", e);
    }
  }

  /** Java's own, which takes long to be made, is made when it is needed. */
  SSLSocketFactory sockets() {
    return sockets == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : sockets;
  }
}
