package org.muster.protocol;

/** What a ClientURI must not hold, depending on the command that carries it (TS §6.1). */
final class CommandRules {

  private CommandRules() {}

  /**
   * Refuses what only commands that read may ask for: a number of levels, a cache validator.
   *
   * @return the same ClientURI
   */
  static ClientUri whole(String command, ClientUri uri) {
    if (uri.level().isPresent()) {
      throw refusal(command, "takes no lv: only GET, HPUT and HPOST read by level");
    }
    if (uri.cacheValidator().isPresent()) {
      throw refusal(command, "takes no cv: only GET, HPUT and HPOST know a cache");
    }
    return uri;
  }

  /**
   * Refuses, besides, what may name several nodes at once. The grammar would let a wildcard pass,
   * but what changes a device must say where.
   *
   * @return the same ClientURI
   */
  static ClientUri single(String command, ClientUri uri) {
    if (uri.hasWildcard()) {
      throw refusal(command, "takes no wildcard: name the one node that is meant");
    }
    return whole(command, uri);
  }

  private static MalformedException refusal(String command, String why) {
    return new MalformedException(
        CommandLine.CLIENT_URI,
        CommandLine.CLIENT_URI + " of " + command + ": " + command + " " + why + ".");
  }
}
