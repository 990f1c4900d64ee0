package org.muster.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * To which hosts something is sent that operators give an address for. They are not to reach what
 * only this server reaches: hosts in private networks have to be allowed as such, by {@code
 * private:} before their name.
 *
 * @param parameter where the address stands in the request
 * @param what is sent, as the first word of a sentence
 * @param setting the name of the setting that lists the hosts
 * @param hosts what it says; empty for all hosts that are in no private network
 */
public record OutsideHosts(
    String parameter, String what, String setting, Optional<List<String>> hosts) {

  private static final String PRIVATE = "private:";

  /**
   * Looks a host up, if that is needed, and lets it pass.
   *
   * @throws Refusal invalid, if nothing is sent there; conflict, if there is no such host
   */
  public void check(String host) {
    List<String> allowed = hosts.orElse(List.of());
    if (allowed.contains(PRIVATE + host)) {
      return;
    }
    if (hosts.isPresent() && !allowed.contains(host)) {
      throw Refusal.invalid(
          parameter,
          what
              + " are not sent to "
              + host
              + "; the setting "
              + setting
              + " lists the hosts that are allowed.");
    }
    if (Arrays.stream(addresses(host)).anyMatch(InnerNetworks::have)) {
      throw Refusal.invalid(
          parameter,
          host
              + " leads into a private network; the setting "
              + setting
              + " may allow it as "
              + PRIVATE
              + host
              + ".");
    }
  }

  private static InetAddress[] addresses(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw Refusal.conflict("There is no host " + host + ".");
    }
  }
}
