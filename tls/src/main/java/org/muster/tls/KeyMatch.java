package org.muster.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;

/** Whether two keys are a pair: what the one signs, the other one verifies. */
final class KeyMatch {

  private static final Map<String, String> SIGNATURES =
      Map.of("EC", "SHA256withECDSA", "RSA", "SHA256withRSA");
  private static final byte[] WORD = {1, 2, 3};

  private KeyMatch() {}

  static boolean isPair(PrivateKey key, PublicKey other) throws GeneralSecurityException {
    String algorithm = SIGNATURES.get(other.getAlgorithm());
    if (algorithm == null || !algorithm.equals(SIGNATURES.get(key.getAlgorithm()))) {
      return false;
    }
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(WORD);
    byte[] signed = signature.sign();
    signature.initVerify(other);
    signature.update(WORD);
    return signature.verify(signed);
  }
}
