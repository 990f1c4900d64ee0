package org.muster.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Chooses the server's certificate by the kind of key that the cipher suite wants. A handshake asks
 * first for a name and then, by that name, for the key and the chain; a name leads to the same pair
 * even if the certificates change in between.
 */
final class LiveKeys extends X509ExtendedKeyManager {

  private static final int MOST_NAMES = 64;

  private final LiveIdentities identities;
  private final Map<String, ServerIdentity> given = new ConcurrentHashMap<>();

  LiveKeys(LiveIdentities identities) {
    this.identities = identities;
  }

  @Override
  public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
    return alias(keyType);
  }

  @Override
  public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
    return alias(keyType);
  }

  private String alias(String keyType) {
    Optional<ServerIdentity> identity = identities.current().of(keyType);
    if (identity.isEmpty()) {
      return null;
    }
    String alias = keyType + "-" + identity.get().certificate().getSerialNumber();
    if (!given.containsKey(alias) && given.size() >= MOST_NAMES) {
      given.clear();
    }
    given.put(alias, identity.get());
    return alias;
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    ServerIdentity identity = given.get(alias);
    return identity == null ? null : identity.chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    ServerIdentity identity = given.get(alias);
    return identity == null ? null : identity.key();
  }

  @Override
  public String[] getServerAliases(String keyType, Principal[] issuers) {
    String alias = alias(keyType);
    return alias == null ? null : new String[] {alias};
  }

  /** It is nobody's client. */
  @Override
  public String[] getClientAliases(String keyType, Principal[] issuers) {
    return null;
  }

  @Override
  public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
    return null;
  }
}
