package org.muster.credential;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muster.protocol.DeviceId;
import org.muster.scheme.Scheme;

/**
 * What a device shows by HTTP Basic (TS §9.2.1): name and password in one text with a colon between
 * them.
 *
 * <p>HTTP says that the name has no colon, but a device's name is by default its DevID, and {@code
 * IMEI:493005100592800} has one. So every colon may be the one that ends the name, and the names
 * that exist decide.
 *
 * @param text {@code name:password}, decoded
 */
public record BasicProof(String text) implements Proof {

  /** More colons than this are not looked at: each one is a name to be looked up. */
  private static final int MOST_COLONS = 8;

  @Override
  public Scheme scheme() {
    return Scheme.BASIC;
  }

  /** The names that this text can begin with; empty if there is no colon in it, or no such name. */
  List<String> possibleNames() {
    return IntStream.range(0, text.length())
        .filter(index -> text.charAt(index) == ':')
        .limit(MOST_COLONS)
        .mapToObj(index -> text.substring(0, index))
        .filter(CredentialRules::isFit)
        .toList();
  }

  /** Up to the last colon, so that it is the same however the password is guessed. */
  @Override
  public String name() {
    return text.substring(0, Math.max(0, text.lastIndexOf(':')));
  }

  /**
   * What a device shows that bears its own name and no other's.
   *
   * @return empty if the name is another, or if the password cannot be kept
   */
  Optional<PasswordCredentials> ownOf(DeviceId device) {
    return text.startsWith(device.value() + ":")
        ? Optional.of(new PasswordCredentials(device.value(), passwordOf(device.value())))
            .filter(CredentialRules::isFit)
        : Optional.empty();
  }

  /** The password, if the name is this one. */
  String passwordOf(String name) {
    return text.substring(name.length() + 1);
  }

  /** Without the password, so that it reaches no log. */
  @Override
  public String toString() {
    return "BasicProof[...]";
  }
}
