package org.muster.tree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Nodes whose values are nobody's business here, although the device hands them out: the secrets of
 * a DM Account are readable by definition (TS §12.2), and vendors have passwords of their own. What
 * lies below such a node is as secret as the node.
 */
final class SecretNodes {

  private static final List<String> ENDINGS =
      List.of(
          "secret",
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "passcode",
          "privatekey",
          "secretkey",
          "presharedkey",
          "sharedkey",
          "apikey",
          "wepkey",
          "wpakey",
          "psk",
          "pin",
          "puk");

  private SecretNodes() {}

  static boolean isSecret(String object, String path) {
    Secrecy place = Secrecy.of(object);
    for (String name : path.split("/")) {
      place = place.at(name);
    }
    return place.secret();
  }

  /** Whether a node is a secret for its name alone: however it is written, and if it is counted. */
  static boolean isSecretName(String name) {
    String plain = plain(name);
    return ENDINGS.stream().anyMatch(plain::endsWith);
  }

  /** Whether a text for people names a secret, in one word or in several, of one or of many. */
  static boolean isNamedIn(String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    return IntStream.range(0, words.size())
        .anyMatch(from -> ENDINGS.stream().anyMatch(name -> begins(words, from, name)));
  }

  private static boolean begins(List<String> words, int from, String name) {
    StringBuilder joined = new StringBuilder();
    for (int at = from; at < words.size() && joined.length() < name.length(); at++) {
      joined.append(words.get(at));
    }
    return joined.toString().equals(name) || joined.toString().equals(name + "s");
  }

  private static String plain(String name) {
    StringBuilder letters = new StringBuilder();
    for (char c : decoded(name).toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    int end = letters.length();
    while (end > 0 && Character.isDigit(letters.charAt(end - 1))) {
      end--;
    }
    return letters.substring(0, end);
  }

  /** Without percent-encoding; what is none stays as it is. */
  static String decoded(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[text.length];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      int high = text[i] == '%' && i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
      bytes[length++] = low < 0 ? text[i] : (byte) (high << 4 | low);
      i += low < 0 ? 0 : 2;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
