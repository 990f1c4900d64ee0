package org.muster.simulator.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client's side of HTTP Digest (RFC 7616): answers the first challenge that it understands, and
 * every request after it with the same nonce until the server wants another. For one thread.
 */
public final class DigestLogin {

  private static final Pattern CHALLENGE =
      Pattern.compile(
          "(?i)(?<![a-z0-9-])Digest\\s+((?:[a-z-]+\\s*=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s,\"]*)\\s*,?\\s*)+)");
  private static final Pattern PARAMETER =
      Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]*))");

  private final SecureRandom random = new SecureRandom();
  private final Credentials credentials;
  private Map<String, String> challenge = Map.of();
  private int count;

  /**
   * @param credentials what it signs in with
   */
  public DigestLogin(Credentials credentials) {
    this.credentials = credentials;
  }

  /**
   * Takes the challenge of a 401, if there is one.
   *
   * @param answer any answer
   * @return whether the request is worth another try: not if the password was wrong
   */
  public boolean isChallengedBy(Answer answer) {
    if (answer.status() != 401) {
      return false;
    }
    boolean triedBefore = !challenge.isEmpty();
    Matcher matcher = CHALLENGE.matcher(answer.header("WWW-Authenticate").orElse(""));
    while (matcher.find()) {
      Map<String, String> found = parameters(matcher.group(1));
      if (algorithm(found).isPresent() && found.containsKey("nonce")) {
        challenge = found;
        count = 0;
        return !triedBefore || "true".equalsIgnoreCase(found.get("stale"));
      }
    }
    return false;
  }

  /**
   * @param method of the request
   * @param target its path and query
   * @return the value of the Authorization header; empty before the first challenge
   */
  public Optional<String> authorization(String method, String target) {
    return challenge.isEmpty() ? Optional.empty() : Optional.of(answered(method, target));
  }

  private String answered(String method, String target) {
    count++;
    String algorithm = algorithm(challenge).orElseThrow();
    String realm = challenge.getOrDefault("realm", "");
    String nonce = challenge.get("nonce");
    String nc = String.format("%08x", count);
    String cnonce = HexFormat.of().formatHex(bytes());
    String secret =
        hash(algorithm, credentials.username() + ":" + realm + ":" + credentials.password());
    String request = hash(algorithm, method + ":" + target);
    String response = hash(algorithm, String.join(":", secret, nonce, nc, cnonce, "auth", request));
    return "Digest username=\""
        + credentials.username().replaceAll("([\"\\\\])", "\\\\$1")
        + "\", realm=\""
        + realm
        + "\", nonce=\""
        + nonce
        + "\", uri=\""
        + target
        + "\", response=\""
        + response
        + "\", algorithm="
        + algorithm
        + ", cnonce=\""
        + cnonce
        + "\", qop=auth, nc="
        + nc;
  }

  private byte[] bytes() {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Optional<String> algorithm(Map<String, String> challenge) {
    String named = challenge.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT);
    return named.equals("SHA-256") || named.equals("MD5") ? Optional.of(named) : Optional.empty();
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Matcher matcher = PARAMETER.matcher(text);
    while (matcher.find()) {
      String quoted = matcher.group(2);
      parameters.put(
          matcher.group(1), quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
    }
    return parameters;
  }

  private static String hash(String algorithm, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
