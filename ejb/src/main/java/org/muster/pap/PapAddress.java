package org.muster.pap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a push proxy gateway finds a device (WAP-249 §7.1): a number, an IP address, or a name that
 * the gateway gave it.
 *
 * @param value the number with +, the address, or the name with its special characters escaped
 * @param type which of them
 * @param gateway the domain after the @; empty for the usual one of the gateway
 */
record PapAddress(String value, Type type, String gateway) {

  /** What there is in words. */
  static final String FORM =
      "a number like +4917012345, an IP address, or WAPPUSH=name/TYPE=USER (or PLMN, IPv4, IPv6),"
          + " with @ and a domain if it is not the gateway's usual one";

  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,14}");
  private static final Pattern GAPS = Pattern.compile("[ ()./-]");
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
  private static final Pattern IPV6 =
      Pattern.compile(
          "[0-9A-Fa-f]*:[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3})?");
  private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9._+-]|%[0-9A-Fa-f]{2}){1,200}");
  private static final Pattern WHOLE =
      Pattern.compile(
          "WAPPUSH=([^/@]{1,200})/TYPE=(PLMN|IPV4|IPV6|USER)(?:@(.{1,253}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
  private static final int HIGHEST_BYTE = 255;

  /** What an address is. */
  enum Type {
    /** A number of E.164. */
    PLMN("PLMN"),
    /** Four numbers. */
    IPV4("IPv4"),
    /** Eight groups, none left out. */
    IPV6("IPv6"),
    /** What the gateway calls it. */
    USER("USER");

    private final String word;

    Type(String word) {
      this.word = word;
    }
  }

  /** Empty if it is none. */
  static Optional<PapAddress> read(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      return Optional.ofNullable(plain(text, ""));
    }
    String gateway = whole.group(3) == null ? "" : whole.group(3);
    if (!gateway.isEmpty() && !isDomain(gateway)) {
      return Optional.empty();
    }
    Type type = Type.valueOf(whole.group(2).toUpperCase(Locale.ROOT));
    if (type == Type.USER) {
      return NAME.matcher(whole.group(1)).matches()
          ? Optional.of(new PapAddress(whole.group(1), type, gateway))
          : Optional.empty();
    }
    return Optional.ofNullable(plain(whole.group(1), gateway))
        .filter(address -> address.type == type);
  }

  /** Whether a text can stand after the @. */
  static boolean isDomain(String text) {
    return DOMAIN.matcher(text).matches();
  }

  private static PapAddress plain(String text, String gateway) {
    if (isIpv4(text)) {
      return new PapAddress(text, Type.IPV4, gateway);
    }
    String number = GAPS.matcher(text).replaceAll("");
    if (NUMBER.matcher(number).matches()) {
      return new PapAddress(number, Type.PLMN, gateway);
    }
    return IPV6.matcher(text).matches() ? ipv6(text, gateway) : null;
  }

  private static boolean isIpv4(String text) {
    if (!IPV4.matcher(text).matches()) {
      return false;
    }
    for (String part : text.split("\\.")) {
      if (Integer.parseInt(part) > HIGHEST_BYTE) {
        return false;
      }
    }
    return true;
  }

  /** A literal is not looked up anywhere. */
  private static PapAddress ipv6(String text, String gateway) {
    try {
      String full = InetAddress.getByName("[" + text + "]").getHostAddress();
      return new PapAddress(full, full.indexOf(':') < 0 ? Type.IPV4 : Type.IPV6, gateway);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** In the form that is kept and shown: as short as it can be. */
  String text() {
    if (gateway.isEmpty() && type != Type.USER) {
      return value;
    }
    return gateway.isEmpty() ? client() : client() + "@" + gateway;
  }

  /** As it stands in a push message. */
  String at(String usualGateway) {
    return client() + "@" + (gateway.isEmpty() ? usualGateway : gateway);
  }

  private String client() {
    return "WAPPUSH=" + value + "/TYPE=" + type.word;
  }
}
