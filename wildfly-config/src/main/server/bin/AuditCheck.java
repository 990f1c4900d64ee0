import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks an export of the audit trail as JSON lines, without the server: that each entry is what
 * its hash says, and follows the one before. It needs nothing but a JDK.
 */
public final class AuditCheck {

  /** What a hash is of stands in the line as it was hashed, from a place that never changes. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"hash\":\"([0-9a-f]{64})\",\"previous\":\"([0-9a-f]{64})\",\"entry\":"
              + "(\\{.*,\"position\":([0-9]{1,18})\\})\\}");

  private long lines;
  private long position;
  private String hash;

  private AuditCheck() {}

  /** Takes the file; the exit status is 0 if it is intact, 1 if not, 2 if there is none. */
  public static void main(String... arguments) throws IOException, NoSuchAlgorithmException {
    if (arguments.length != 1) {
      System.err.println("Usage: audit-check.sh FILE (an export of the audit trail as JSONL)");
      System.exit(2);
    }
    System.exit(new AuditCheck().isIntact(Path.of(arguments[0])) ? 0 : 1);
  }

  private boolean isIntact(Path file) throws IOException, NoSuchAlgorithmException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines++;
        String wrong = wrong(LINE.matcher(line));
        if (wrong != null) {
          System.out.println("BROKEN at line " + lines + ": " + wrong);
          return false;
        }
      }
    }
    System.out.println(
        lines == 0
            ? "INTACT: there are no entries."
            : "INTACT: " + lines + " entries; the last is " + position + " with the hash " + hash);
    return true;
  }

  /** Null if nothing is. */
  private String wrong(Matcher line) throws NoSuchAlgorithmException {
    if (!line.matches()) {
      return "this is no entry.";
    }
    long next = Long.parseLong(line.group(4));
    if (lines > 1 && next != position + 1) {
      return "after entry " + position + " comes entry " + next + ".";
    }
    if (hash != null && !hash.equals(line.group(2))) {
      return "entry " + next + " does not follow the entry before.";
    }
    if (!sha256(line.group(2) + line.group(3)).equals(line.group(1))) {
      return "entry " + next + " is not what it was when it was recorded.";
    }
    position = next;
    hash = line.group(1);
    return null;
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
