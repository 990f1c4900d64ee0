package org.muster.psk;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import org.bouncycastle.jcajce.util.DefaultJcaJceHelper;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;

/**
 * The JDK's cryptography, which uses what the processor has for it, but for one thing: what a
 * client encrypts by RSA is opened by Bouncy Castle, which takes as long for a wrong padding as for
 * a right one (Bleichenbacher; RFC 5246 §7.4.7.1).
 */
final class PskCrypto extends JcaTlsCrypto {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  PskCrypto() {
    super(new DefaultJcaJceHelper(), new SecureRandom(), new SecureRandom());
  }

  @Override
  public Cipher createRSAEncryptionCipher() throws GeneralSecurityException {
    return Cipher.getInstance("RSA/NONE/PKCS1Padding", BOUNCY_CASTLE);
  }
}
