package org.muster.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a client answers a challenge (RFC 7616 §3.4): complete, and of this request, but not yet
 * known to be right.
 */
public final class DigestAnswer {

  private static final Pattern COUNT = Pattern.compile("[0-9a-fA-F]{1,8}");

  /** What the response is of, and the response, in lower case. */
  private record Signed(
      String method, String uri, String count, String clientNonce, String response) {

    private boolean isComplete() {
      return uri != null
          && clientNonce != null
          && response != null
          && COUNT.matcher(count).matches();
    }
  }

  private final DigestAlgorithm algorithm;
  private final String username;
  private final boolean hidden;
  private final String nonce;
  private final Signed signed;

  private DigestAnswer(
      DigestAlgorithm algorithm, String username, boolean hidden, String nonce, Signed signed) {
    this.algorithm = algorithm;
    this.username = username;
    this.hidden = hidden;
    this.nonce = nonce;
    this.signed = signed;
  }

  /**
   * Reads an answer.
   *
   * @param parameters of the header, unquoted, their names in lower case
   * @param realm the only one that there is
   * @param method of the request
   * @param target of the request: its path and query as they were sent
   * @return empty if it is incomplete, of another realm, of another request, or by means that the
   *     challenge did not offer
   */
  public static Optional<DigestAnswer> read(
      Map<String, String> parameters, String realm, String method, String target) {
    Optional<DigestAlgorithm> algorithm = DigestAlgorithm.named(parameters.get("algorithm"));
    Signed signed =
        new Signed(
            method,
            parameters.get("uri"),
            parameters.getOrDefault("nc", ""),
            parameters.get("cnonce"),
            lower(parameters.get("response")));
    String username = username(parameters);
    if (algorithm.isEmpty()
        || username == null
        || parameters.get("nonce") == null
        || !realm.equals(parameters.get("realm"))
        || !"auth".equalsIgnoreCase(parameters.get("qop"))
        || !signed.isComplete()
        || !RequestTarget.isSame(signed.uri(), target)) {
      return Optional.empty();
    }
    return Optional.of(
        new DigestAnswer(
            algorithm.get(), username, isHidden(parameters), parameters.get("nonce"), signed));
  }

  /**
   * The name of an answer, whether it is complete or not.
   *
   * @param parameters of the header, unquoted, their names in lower case
   * @return as {@link #username}; empty if there is none, or two
   */
  public static Optional<String> name(Map<String, String> parameters) {
    return Optional.ofNullable(username(parameters));
  }

  /** The hash that the client has used. */
  public DigestAlgorithm algorithm() {
    return algorithm;
  }

  /** The name as it was sent: in clear, or hidden. */
  public String username() {
    return username;
  }

  /** Whether the name is hidden: its hash, in lower-case digits (RFC 7616 §3.4.4). */
  public boolean isHidden() {
    return hidden;
  }

  String nonce() {
    return nonce;
  }

  /** How often the client says it has used the nonce, this time included. */
  long count() {
    return Long.parseLong(signed.count(), 16);
  }

  /** Whether whoever answered knows the password; takes equally long either way. */
  public boolean isRight(DigestSecrets secrets) {
    String expected =
        algorithm.hex(
            secrets.of(algorithm),
            nonce,
            signed.count(),
            signed.clientNonce(),
            "auth",
            algorithm.hex(signed.method(), signed.uri()));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        signed.response().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isHidden(Map<String, String> parameters) {
    return "true".equalsIgnoreCase(parameters.get("userhash"));
  }

  /** Null if there is none, or two. */
  private static String username(Map<String, String> parameters) {
    String plain = parameters.get("username");
    String extended = parameters.get("username*");
    if (plain != null && extended != null) {
      return null;
    }
    if (plain == null) {
      return isHidden(parameters) ? null : ExtendedName.decoded(extended);
    }
    return isHidden(parameters) ? lower(plain) : plain;
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** Without the response: whoever is faster than the device could use it. */
  @Override
  public String toString() {
    return "DigestAnswer[" + username + "]";
  }
}
