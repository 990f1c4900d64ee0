package org.muster.psk;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import org.bouncycastle.jcajce.util.DefaultJcaJceHelper;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;

/**
 * The JDK's cryptography, which uses what the processor has for it, but for one thing: what a
 * client encrypts by RSA is opened by Bouncy Castle, which takes as long for a wrong padding as for
 * a right one (Bleichenbacher; RFC 5246 §7.4.7.1).
 */
final class PskCrypto extends JcaTlsCrypto {

  PskCrypto() {
    super(new Providers(), new SecureRandom(), new SecureRandom());
  }

  private static final class Providers extends DefaultJcaJceHelper {

    private final BouncyCastleProvider bouncyCastle = new BouncyCastleProvider();

    @Override
    public Cipher createCipher(String algorithm)
        throws NoSuchAlgorithmException, NoSuchPaddingException {
      return algorithm.startsWith("RSA/")
          ? Cipher.getInstance(algorithm, bouncyCastle)
          : super.createCipher(algorithm);
    }
  }
}
