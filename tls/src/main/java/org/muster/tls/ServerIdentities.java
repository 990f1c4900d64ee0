package org.muster.tls;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that the server proves itself by at one time: at most one certificate for each kind of key.
 * TS §9.2.2 names suites for both ECDSA and RSA, so there should be one of each. Never changes; ask
 * {@link #current()} again for what a change of the files has brought.
 */
public final class ServerIdentities {

  private final Map<String, ServerIdentity> byAlgorithm;
  private final boolean selfMade;

  ServerIdentities(Collection<ServerIdentity> identities, boolean selfMade) {
    this.byAlgorithm =
        identities.stream()
            .collect(
                Collectors.toMap(
                    ServerIdentity::algorithm,
                    Function.identity(),
                    ServerIdentities::longerLasting));
    this.selfMade = selfMade;
  }

  /**
   * Those of this moment. Looks at the files now and then; a change that cannot be read is logged,
   * and what was before stays.
   *
   * @return never without any
   * @throws IllegalStateException when there have never been any: the files that the settings name
   *     cannot be read
   */
  public static ServerIdentities current() {
    return LiveIdentities.OF_THIS_SERVER.current();
  }

  /**
   * The one with a key of this kind.
   *
   * @param algorithm {@code EC} or {@code RSA}
   * @return empty if the operator gave none
   */
  public Optional<ServerIdentity> of(String algorithm) {
    return Optional.ofNullable(byAlgorithm.get(algorithm));
  }

  /**
   * Whether the server made them itself, so that no client has a reason to trust them.
   *
   * @return false for those that an operator gave
   */
  public boolean selfMade() {
    return selfMade;
  }

  /**
   * The certificates.
   *
   * @return without the chains above them, the one that ends first at the beginning
   */
  public List<X509Certificate> certificates() {
    return byAlgorithm.values().stream()
        .map(ServerIdentity::certificate)
        .sorted(Comparator.comparing(X509Certificate::getNotAfter))
        .toList();
  }

  boolean isEmpty() {
    return byAlgorithm.isEmpty();
  }

  private static ServerIdentity longerLasting(ServerIdentity one, ServerIdentity other) {
    boolean first =
        one.certificate().getNotAfter().compareTo(other.certificate().getNotAfter()) >= 0;
    return first ? one : other;
  }

  @Override
  public String toString() {
    return byAlgorithm.values().toString();
  }
}
