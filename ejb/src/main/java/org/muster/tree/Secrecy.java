package org.muster.tree;

import java.util.Locale;
import org.muster.protocol.ClientUri;

/**
 * How secret a place in a tree is: what the names on the way to it tell.
 *
 * @param account whether the object is a DM Account, or nobody knows what it is
 * @param belowAuth how many names the way has from the account's node Auth on; 0 outside of it
 * @param secret whether the values there and below are nobody's business
 */
record Secrecy(boolean account, int belowAuth, boolean secret) {

  /** The root of an object of which nobody knows the kind. */
  static final Secrecy UNKNOWN = new Secrecy(true, 0, false);

  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:";
  private static final String AUTH = "Auth";

  /** Auth, and in it a node for each kind of credentials: what follows is one of those. */
  private static final int CREDENTIALS = 2;

  static Secrecy of(String object) {
    return new Secrecy(object.toLowerCase(Locale.ROOT).startsWith(ACCOUNT), 0, false);
  }

  static Secrecy of(ClientUri uri) {
    Secrecy place = of(uri.moid().value());
    for (String name : uri.path()) {
      place = place.at(name);
    }
    return place;
  }

  /** One step down. */
  Secrecy at(String name) {
    if (secret) {
      return this;
    }
    boolean credential = account && belowAuth >= CREDENTIALS && isCredential(name);
    int below = belowAuth > 0 ? belowAuth + 1 : name.equalsIgnoreCase(AUTH) ? 1 : 0;
    return new Secrecy(account, below, credential || SecretNodes.isSecretName(name));
  }

  /** Whether what is there may be a secret, or have one in it, although its own name is none. */
  boolean mayHoldOne(ClientUri uri) {
    if (secret || !account || uri.path().isEmpty()) {
      return secret || account;
    }
    String last = uri.path().get(uri.path().size() - 1);
    boolean any = last.equals("*") || last.startsWith("(");
    return any || belowAuth > 0 && belowAuth <= CREDENTIALS;
  }

  private static boolean isCredential(String name) {
    String plain = SecretNodes.decoded(name).toLowerCase(Locale.ROOT);
    return plain.equals("data") || plain.equals("secret") || plain.endsWith("key");
  }
}
