package org.muster.it.lockstep;

/** The steps that tasks are made of, as the API takes them. */
public final class Steps {

  private Steps() {}

  /** Reads a node. */
  public static String read(String uri) {
    return "{\"verb\":\"read\",\"uri\":\"%s\"}".formatted(uri);
  }

  /** Writes a value, which is JSON, and reads it back. */
  public static String write(String uri, String value) {
    return "{\"verb\":\"write\",\"uri\":\"%s\",\"value\":%s,\"verify\":true}".formatted(uri, value);
  }

  /** A new instance with this content, which is JSON. */
  public static String create(String object, String value) {
    return "{\"verb\":\"create\",\"object\":\"%s\",\"value\":%s}".formatted(object, value);
  }

  /** Removes a node. */
  public static String delete(String uri) {
    return "{\"verb\":\"delete\",\"uri\":\"%s\"}".formatted(uri);
  }

  /** Runs a node after its arguments, a JSON object, were written. */
  public static String execute(String uri, String arguments) {
    return "{\"verb\":\"execute\",\"uri\":\"%s\",\"arguments\":%s}".formatted(uri, arguments);
  }

  /** Gives an authority rights in a sub-tree of an instance. */
  public static String grant(
      String object, String instance, String path, String authority, String... rights) {
    return ("{\"verb\":\"grant\",\"object\":\"%s\",\"instance\":\"%s\",\"path\":\"%s\","
            + "\"authority\":\"%s\",\"rights\":[\"%s\"]}")
        .formatted(object, instance, path, authority, String.join("\",\"", rights));
  }

  /** Takes from an authority what it was given in a sub-tree of an instance. */
  public static String revoke(String object, String instance, String path, String authority) {
    return ("{\"verb\":\"revoke\",\"object\":\"%s\",\"instance\":\"%s\",\"path\":\"%s\","
            + "\"authority\":\"%s\"}")
        .formatted(object, instance, path, authority);
  }
}
