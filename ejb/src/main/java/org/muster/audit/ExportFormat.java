package org.muster.audit;

/** In which form the trail leaves the server; each entry is one line of ASCII or UTF-8. */
public enum ExportFormat {
  /**
   * JSON lines with the hashes: the hash of a line is SHA-256 of its {@code previous}, in
   * hexadecimal as it stands, and the text of its {@code entry}, as it stands.
   */
  JSONL {
    @Override
    public String line(AuditDetails entry) {
      return "{\"hash\":\""
          + entry.hash()
          + "\",\"previous\":\""
          + entry.previous()
          + "\",\"entry\":"
          + new Canonical(entry).text()
          + "}\n";
    }
  },
  /** The Common Event Format, version 0, as collectors of security events take it. */
  CEF {
    @Override
    public String line(AuditDetails entry) {
      return new CefEvent(entry).text() + "\n";
    }
  };

  /** An entry as a line, with its end. */
  public abstract String line(AuditDetails entry);
}
