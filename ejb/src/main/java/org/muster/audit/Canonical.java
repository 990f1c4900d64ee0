package org.muster.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.muster.kernel.Ids;

/**
 * An entry as the one text that its hash is of, which is also what an export has: JSON in ASCII,
 * its members in this order, without those that are absent. It is written by hand, because no
 * library's next version may write it in another way.
 */
final class Canonical {

  /** What stands for the hash before the first entry. */
  static final String ORIGIN = "0".repeat(64);

  private final StringBuilder json = new StringBuilder(400).append('{');

  Canonical(AuditDetails entry) {
    add("id", Ids.text(entry.id()));
    add("at", entry.at().toString());
    add("actorKind", entry.who().kind().name());
    add("actor", entry.who().name());
    add("action", entry.action());
    add("subjectKind", entry.subjectKind());
    add("subject", entry.subject());
    add("before", entry.before());
    add("after", entry.after());
    add("from", entry.from());
    add("why", entry.why());
    json.append(",\"position\":").append(entry.position()).append('}');
  }

  String text() {
    return json.toString();
  }

  /** SHA-256 of the hash before, in hexadecimal, and of this text. */
  String hash(String previous) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(previous.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(sha256.digest(text().getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private void add(String name, String value) {
    if (value != null) {
      json.append(json.length() == 1 ? "\"" : ",\"").append(name).append("\":\"");
      value.chars().forEach(this::addCharacter);
      json.append('"');
    }
  }

  private void addCharacter(int character) {
    if (character < ' ' || character > '~') {
      json.append(String.format("\\u%04x", character));
    } else {
      if (character == '"' || character == '\\') {
        json.append('\\');
      }
      json.append((char) character);
    }
  }
}
