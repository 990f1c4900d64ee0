package org.muster.smpp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.kernel.Refusal;

/**
 * Where an SMS centre listens.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without brackets
 */
record SmscAddress(String host, int port) {

  /** The port that IANA has for SMPP. */
  static final int USUAL_PORT = 2775;

  private static final int MOST = 8;
  private static final int LAST_PORT = 65_535;
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\[([0-9A-Fa-f:.]{2,45})\\]|([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?))"
              + "(?::([0-9]{1,5}))?");

  /**
   * One or several, separated by commas or blanks, each {@code host} or {@code host:port}.
   *
   * @throws Refusal invalid, named {@code hosts}
   */
  static List<SmscAddress> readAll(String text) {
    List<SmscAddress> all = new ArrayList<>();
    for (String one : text.strip().split("[\\s,;]+")) {
      SmscAddress address = read(one);
      if (!all.contains(address)) {
        all.add(address);
      }
    }
    if (all.size() > MOST) {
      throw Refusal.invalid(SmppSettings.HOSTS, "hosts must be " + MOST + " at most.");
    }
    return List.copyOf(all);
  }

  private static SmscAddress read(String text) {
    Matcher matcher = FORM.matcher(text);
    boolean fits = matcher.matches();
    int port = fits && matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : USUAL_PORT;
    if (!fits || port < 1 || port > LAST_PORT) {
      throw Refusal.invalid(
          SmppSettings.HOSTS,
          "hosts must be one or several host:port, separated by commas, such as"
              + " smsc1.example.com:2775, smsc2.example.com:2775.");
    }
    return new SmscAddress(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), port);
  }

  /** As it is written. */
  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
