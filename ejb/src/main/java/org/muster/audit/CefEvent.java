package org.muster.audit;

import java.util.Set;
import org.muster.kernel.Ids;

/**
 * An entry in the Common Event Format. Whatever could end a line, a field or a value is escaped: an
 * entry is one event, whatever is in its texts.
 */
final class CefEvent {

  private static final Set<String> FAILURES = Set.of("refused", "failed");
  private static final int USUAL = 3;
  private static final int REFUSED = 6;

  private final StringBuilder text = new StringBuilder(400);

  CefEvent(AuditDetails entry) {
    text.append("CEF:0|Muster|Muster|1|");
    text.append(header(entry.action())).append('|').append(header(entry.action())).append('|');
    text.append(severity(entry.action())).append('|');
    text.append("rt=").append(entry.at().toEpochMilli());
    add("externalId", Ids.text(entry.id()));
    add("suser", entry.who().name());
    add("spriv", entry.who().kind().name());
    add("src", entry.from());
    add("act", entry.action());
    add("reason", entry.why());
    labelled(1, "subjectKind", entry.subjectKind());
    labelled(2, "subject", entry.subject());
    labelled(3, "before", entry.before());
    labelled(4, "after", entry.after());
    labelled(5, "hash", entry.hash());
    labelled(6, "previousHash", entry.previous());
    text.append(" cn1Label=position cn1=").append(entry.position());
  }

  String text() {
    return text.toString();
  }

  private static int severity(String action) {
    String verb = action.substring(action.lastIndexOf('.') + 1);
    return FAILURES.contains(verb) ? REFUSED : USUAL;
  }

  private void labelled(int number, String label, String value) {
    if (value != null) {
      add("cs" + number + "Label", label);
      add("cs" + number, value);
    }
  }

  private void add(String key, String value) {
    if (value != null) {
      text.append(' ').append(key).append('=').append(extension(value));
    }
  }

  private static String header(String value) {
    return printable(value.replace("\\", "\\\\").replace("|", "\\|"));
  }

  private static String extension(String value) {
    String escaped = value.replace("\\", "\\\\").replace("=", "\\=");
    return printable(escaped.replace("\n", "\\n").replace("\r", "\\r"));
  }

  /** Without control characters, and without what some readers take for the end of a line. */
  private static String printable(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ");
  }
}
