package org.muster.simulator.quirk;

import java.util.Locale;

/**
 * One way in which a client may differ from the book, and still be a client that somebody owns.
 *
 * <p>Sections are those of the project's notes on the TS; §20 is what was observed. Two ways are no
 * quirks: a free-form DevID is just the name a device is given, and a device that vanishes without
 * a Package#3 is one that drops.
 */
public enum Quirk {
  /**
   * TS §20, P1: "Trailing semicolons in header values ({@code OMADM-DevID:
   * IMEI:493005100592800;})".
   */
  TRAILING_SEMICOLONS(Place.HEADERS, "Content-Type and OMADM-DevID end with a semicolon."),
  /** TS §20, P1: "no blank after the colon". */
  NO_BLANK_AFTER_COLON(Place.HEADERS, "No blank follows the colon of a header."),
  /** TS §20, P1: "a {@code charset} parameter"; to be ignored (TS §10). */
  CHARSET_PARAMETER(Place.HEADERS, "Content-Type names a charset."),
  /** TS §20, P1: "a foreign {@code Host}". */
  FOREIGN_HOST(Place.HEADERS, "Host names another server."),
  /** TS §20, P1: "{@code Expect: 100-continue}". */
  EXPECT_CONTINUE(Place.HEADERS, "Bodies wait for 100 Continue."),
  /**
   * TS §20, P1: "{@code Connection: close} on every request, no cookies". There are no cookies
   * anyway.
   */
  CONNECTION_CLOSE(Place.HEADERS, "Every request comes on a connection of its own."),
  /** TS §10: a client should send Accept; one that does not takes anything. */
  NO_ACCEPT(Place.HEADERS, "Packages say nothing of what is accepted."),
  /**
   * TS §20, P1: "Unknown top-level members ({@code MgmtTree}: an array of {@code {MOData}} without
   * {@code ClientURI}, all values strings). Root node names invented by the vendor".
   */
  MGMT_TREE(
      Place.PACKAGE1,
      "The whole tree lies in a member MgmtTree, all values texts, roots named by the vendor."),
  /** TS §20, P1: "{@code "MOS": null}". */
  MOS_NULL(Place.PACKAGE1, "MOS is null."),
  /** TS §20, P1: "MOS items without {@code DDF}". */
  MOS_WITHOUT_DDF(Place.PACKAGE1, "Announced objects have no DDF."),
  /** TS §20, P1: "or without {@code MIID} when there is no instance". */
  MOS_WITHOUT_MIID(Place.PACKAGE1, "Announced objects without an instance have no MIID."),
  /** TS §4.2: a missing MOID is an unusable item; the others are usable. */
  MOS_WITHOUT_MOID(Place.PACKAGE1, "The first announced object has no MOID."),
  /** TS §20, P1: "an {@code Alert} with nothing but {@code AlertType}". */
  BARE_ALERT(Place.PACKAGE1, "Alerts have nothing but their AlertType."),
  /** TS §20, P1: "{@code ClientInitiatedMgmt} always, even after a notification". */
  ALWAYS_CLIENT_INITIATED(Place.PACKAGE1, "It says ClientInitiatedMgmt even after a notification."),
  /**
   * TS §19, Q14: must Package#1 always contain a session alert? Example I.1 of the TS has {@code
   * {}}.
   */
  NO_ALERT(Place.PACKAGE1, "No alert says why the session begins."),
  /** TS §19, Q3: the key of the notification's number is nowhere given. */
  NOTIFICATION_ID_AS_NUMBER(
      Place.PACKAGE1, "Data of the session alert is the bare number of the notification."),
  /** TS §19, Q3, and TS §4.3: a numeric string, another key. */
  NOTIFICATION_ID_AS_TEXT(
      Place.PACKAGE1, "The number of the notification is a text, under the key NotificationID."),
  /** TS §10: JSON is UTF-8; a BOM is to be ignored. */
  BYTE_ORDER_MARK(Place.SESSION, "Packages begin with a byte order mark."),
  /**
   * TS §18, 8: "a device can retry P1 while the old one is in flight". Once in a session, as if the
   * answer had been lost.
   */
  REPEATS_PACKAGE1(Place.SESSION, "It sends Package#1 again before it performs anything."),
  /** TS §20, P1: "CONT may be answered 501 with the client posting to the old URI on". */
  CONT_UNKNOWN(Place.SESSION, "CONT is answered 501, and it stays at the old address."),
  /** TS §20, must not send: "Commands together with END: a client was seen to skip them". */
  SKIPS_COMMANDS_BESIDE_END(
      Place.SESSION, "Commands that come together with END are not performed."),
  /**
   * TS §10: "After P3 whose P2 contained END (a client bug)". What the server says to that is
   * ignored.
   */
  ANSWERS_END(Place.SESSION, "It answers the package with END too."),
  /**
   * TS §20, must not send: "A JSON body on an error response: a client read it as an empty P2 and
   * posted P3 some 200 times in a second". This one gives up after twenty.
   */
  READS_ERRORS_AS_PACKAGE2(
      Place.SESSION, "An error with a JSON body is answered with Package#3, twenty times."),
  /**
   * TS §20, repository requests: "A bare {@code GET} with an {@code Accept} of anything, no {@code
   * OMADM- DevID}, no authentication, no redirect following". Deliveries have no OMADM-DevID either
   * (TS §14). Nothing is authenticated and no redirect is followed anyway.
   */
  BARE_TRANSFERS(
      Place.REPOSITORY, "Requests to a repository are bare: Accept: */*, no OMADM-DevID."),
  /**
   * TS §20, repository requests: "A ServerURI without an explicit port can make a client try 8080".
   */
  PORT_8080(Place.REPOSITORY, "A ServerURI without a port leads to port 8080."),
  /** TS §12: DevIDs that contain {@code :} (possibly percent-encoded). */
  ENCODED_COLONS(Place.REPOSITORY, "Colons of a DevID in a ServerURI are percent-encoded."),
  /**
   * TS §20, repository requests: "{@code sc} 200 was reported although the repository had answered
   * 404, 500 or 302, and although the node was unknown".
   */
  CLAIMS_SUCCESS(
      Place.REPOSITORY, "HGET is answered 200, whatever the repository and the tree said."),
  /** No manner of a client, but of the links that it has: large files come over such. */
  LINES_BREAK(Place.REPOSITORY, "A line breaks after a mebibyte of a repository's answer."),
  /** Ranges are RFC 9110 §14: who serves them cannot count on their being asked for. */
  NEVER_RESUMES(
      Place.REPOSITORY, "A download that broke off is begun again instead of being resumed."),
  /** TS §20, P3: "{@code "Alert": null}". */
  ALERT_NULL(Place.PACKAGE3, "Alert is null when there is none."),
  /**
   * TS §20, P3: "{@code "Status": null} when nothing ran": no command came, or none that it knows.
   */
  STATUS_NULL(Place.PACKAGE3, "Status is null when nothing ran."),
  /** TS §20, P3: "{@code Alert} before {@code Status}". */
  ALERT_BEFORE_STATUS(Place.PACKAGE3, "Alert comes before Status, empty if there is none."),
  /** TS §19, Q4, and TS §7.2: "Appendix F and I use bare numbers ({@code "Status":[200,404]})". */
  BARE_STATUS(Place.PACKAGE3, "Statuses are bare numbers."),
  /** TS §7.2: "and once a number followed by a string ({@code [200, "urn:...:1.0/usb/"]})". */
  BARE_STATUS_WITH_URI(
      Place.PACKAGE3, "Statuses are bare numbers, followed by the addresses of what was stored."),
  /** TS §20, P3: "{@code Status} shorter than {@code CMD} with the gap in the middle". */
  STATUS_GAP(Place.PACKAGE3, "Of two statuses or more, one in the middle is missing."),
  /** TS §7.2: "If the array is shorter or longer than the command list". */
  STATUS_SURPLUS(Place.PACKAGE3, "There is a status too many."),
  /**
   * TS §19, Q4: "boundary slips"; boundaries in the examples of the TS are inconsistent (TS §7.3).
   */
  BOUNDARY_MISANNOUNCED(Place.PACKAGE3, "The header announces another boundary than the body has."),
  /** TS §19, Q4: "boundary slips". */
  BOUNDARY_UNCLOSED(Place.PACKAGE3, "The line that closes a multipart body is missing."),
  /** TS §19, Q4: "boundary slips"; a client that writes its multipart by hand. */
  LINE_FEEDS(Place.PACKAGE3, "Lines of a multipart body end with LF alone."),
  /** TS §19, Q4: "part object vs array"; TS §7.3 shows both. */
  DATA_AS_OBJECT(Place.DATA, "A single item is a bare object instead of an array."),
  /** TS §13.3: "Read leniently: missing {@code ClientURI}". */
  DATA_WITHOUT_CLIENT_URI(Place.DATA, "Items do not say what they are."),
  /** TS §13.3: "Read leniently: {@code oma:mo:…} without the leading {@code urn:}". */
  DATA_WITHOUT_URN(Place.DATA, "ClientURIs of items begin with oma:mo: instead of urn:oma:mo:."),
  /** TS §20, P1: "all values strings"; TS §13.3: numeric string, {@code "true"}. */
  DATA_AS_TEXTS(Place.DATA, "All values are texts, numbers and truths too."),
  /**
   * TS §2: query component, x-name and wildcard are optional for clients; TS §18, 5: 400 or 501.
   */
  WILDCARDS_UNKNOWN(Place.ADDRESSES, "Addresses with * are answered 501."),
  /** TS §2 and TS §18, 5. */
  WILDCARDS_MALFORMED(Place.ADDRESSES, "Addresses with * are answered 400."),
  /** TS §2 and TS §18, 5. */
  PLACEHOLDERS_UNKNOWN(Place.ADDRESSES, "Addresses with an x-name are answered 501."),
  /** TS §2 and TS §18, 5. */
  PLACEHOLDERS_MALFORMED(Place.ADDRESSES, "Addresses with an x-name are answered 400."),
  /** TS §2: the query component is optional for clients. */
  QUERIES_UNKNOWN(Place.ADDRESSES, "Addresses with a query are answered 501."),
  /** TS §2: the query component is optional for clients. */
  QUERIES_MALFORMED(Place.ADDRESSES, "Addresses with a query are answered 400.");

  private final Place place;
  private final String line;

  Quirk(Place place, String line) {
    this.place = place;
    this.line = line;
  }

  /**
   * @return where it shows
   */
  public Place place() {
    return place;
  }

  /**
   * @return what it does, in one line
   */
  public String line() {
    return line;
  }

  /**
   * @return its name on a command line: lower case, with dashes
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
