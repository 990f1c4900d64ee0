package org.muster.protocol;

import java.util.Locale;

/** The media types of DM 2.0 (TS §5.5). */
public final class MediaTypes {

  /** Package#1. */
  public static final String INITIATION = "application/vnd.oma.dm.initiation+json";

  /** Package#2. */
  public static final String REQUEST = "application/vnd.oma.dm.request+json";

  /** Package#3 without data. */
  public static final String RESPONSE = "application/vnd.oma.dm.response+json";

  /** Package#3 with data. */
  public static final String MULTIPART = "multipart/form-data";

  /** A serialised part of a device's tree. */
  public static final String MO_DATA = "application/dmmo+json";

  /** Package#0, where its transport names media types. */
  public static final String NOTIFICATION = "application/vnd.syncml.dm.notification";

  /** The description of a management object. */
  public static final String DDF = "application/vnd.syncml.dmddf+xml";

  /** Any JSON. */
  public static final String JSON = "application/json";

  /** Plain text. */
  public static final String TEXT = "text/plain";

  /** Bytes of which nothing is known. */
  public static final String BYTES = "application/octet-stream";

  private MediaTypes() {}

  /**
   * Brings the value of a {@code Content-Type} into its plain form.
   *
   * @param header the value as it came, with parameters, stray semicolons and blanks; {@code null}
   *     if the header was not sent
   * @return type and subtype in lower case; empty if there are none
   */
  public static String essence(String header) {
    if (header == null) {
      return "";
    }
    int semicolon = header.indexOf(';');
    String type = semicolon < 0 ? header : header.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
