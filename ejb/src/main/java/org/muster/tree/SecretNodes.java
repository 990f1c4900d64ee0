package org.muster.tree;

import java.util.regex.Pattern;

/**
 * Nodes whose values are nobody's business here, although the device hands them out: the secrets of
 * a DM Account are readable by definition (TS §12.2), and vendors have passwords of their own.
 */
final class SecretNodes {

  private static final Pattern NAME =
      Pattern.compile("(?i).*(secret|password|passwd|passphrase|privatekey|secretkey|pin|psk)");
  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:";
  private static final Pattern IN_ACCOUNT = Pattern.compile("Auth/.*/(Data|Secret|.*Key)");

  private SecretNodes() {}

  static boolean isSecret(String object, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return NAME.matcher(name).matches()
        || object.startsWith(ACCOUNT) && IN_ACCOUNT.matcher(path).matches();
  }
}
