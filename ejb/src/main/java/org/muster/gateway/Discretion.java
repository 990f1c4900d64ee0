package org.muster.gateway;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps secrets out of what gateways say: some repeat the whole request when they refuse it, and
 * their words are written down and shown.
 */
final class Discretion {

  private static final String MASK = "***";

  /** Shorter ones would be found in every other word. */
  private static final int SHORTEST = 4;

  /** What follows is a password or a token, in whatever form it was shown (RFC 9110 §11.4). */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)\\b(basic|bearer)\\s+[A-Za-z0-9+/=._~-]{6,}");

  /** Where results are told; the last part of it is a key. */
  private static final Pattern PLACES =
      Pattern.compile("(/push/pap/[a-z0-9-]{1,40}/)[A-Za-z0-9_-]+");

  private Discretion() {}

  /** The same refusal, without a secret of the gateway in its words. */
  static GatewayRefusal about(
      GatewayRefusal refusal, List<SettingRule> rules, GatewaySettings settings) {
    String words = CREDENTIALS.matcher(refusal.getMessage()).replaceAll("$1 " + MASK);
    words = PLACES.matcher(words).replaceAll("$1" + MASK);
    for (SettingRule rule : rules) {
      Optional<String> secret =
          rule.isSecret() ? settings.text(rule.name()) : Optional.<String>empty();
      if (secret.filter(text -> text.length() >= SHORTEST).isPresent()) {
        words = cut(words.replace(secret.get(), MASK), secret.get());
      }
    }
    return words.equals(refusal.getMessage()) ? refusal : refusal.saying(words);
  }

  /** What is long was cut off, maybe in the middle of a secret; a full stop may follow. */
  private static String cut(String words, String secret) {
    String stop = words.endsWith(".") ? "." : "";
    String end = words.substring(0, words.length() - stop.length());
    for (int length = Math.min(secret.length(), end.length()); length >= SHORTEST; length--) {
      if (end.endsWith(secret.substring(0, length))) {
        return end.substring(0, end.length() - length) + MASK + stop;
      }
    }
    return words;
  }
}
