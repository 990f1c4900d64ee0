package org.muster.tree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;
import org.muster.protocol.codec.MultipartRewriter;

/**
 * Takes the values of secret nodes out of what devices send, before it is stored or shown. What is
 * left has the shape that it had: it is read like what came. There is one rule for what is secret,
 * and this is the one place where it is applied to bytes.
 */
public final class SecretMask {

  /** What stands in the place of a secret. */
  public static final String MASK = "***";

  private static final byte[] BARE = MASK.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] QUOTED = ('"' + MASK + '"').getBytes(StandardCharsets.US_ASCII);

  private SecretMask() {}

  /**
   * Whether a node is a secret, so that the mask stands for its value.
   *
   * @param path from the root
   */
  public static boolean covers(Moid object, String path) {
    return SecretNodes.isSecret(object.value(), path);
  }

  /** Whether words for people ask for a secret: one of those things is named in them. */
  public static boolean isAskedFor(String words) {
    return SecretNodes.isNamedIn(words);
  }

  /** A package that is JSON, with what it carries of a tree (TS §7.2.1). */
  public static byte[] json(byte[] json) {
    return JsonMask.masked(json, Secrecy.UNKNOWN);
  }

  /**
   * A Package#3 (TS §7.2.1.3, Appendix F).
   *
   * @param asked what the commands asked for, by their places in the package; where none asked, a
   *     value that does not say what it is counts as secret
   * @throws MalformedException if the body announces parts and has none
   */
  public static byte[] report(String contentType, byte[] body, Map<Integer, ClientUri> asked) {
    return MediaTypes.essence(contentType).startsWith("multipart/")
        ? MultipartRewriter.rewrite(
            contentType, body, (place, data) -> data(data, asked(asked, place)).content())
        : json(body);
  }

  /**
   * What a device sent of its tree.
   *
   * @param asked what it was asked for
   */
  public static NodeData data(NodeData data, List<ClientUri> asked) {
    if (data.content().length == 0) {
      return data;
    }
    if (isStructure(data.content())) {
      Secrecy base = asked.size() == 1 ? Secrecy.of(asked.get(0)) : Secrecy.UNKNOWN;
      return new NodeData(data.mediaType(), JsonMask.masked(data.content(), base));
    }
    boolean open = !asked.isEmpty() && asked.stream().noneMatch(SecretMask::mayHoldOne);
    return open ? data : new NodeData(data.mediaType(), data.isJson() ? QUOTED : BARE);
  }

  /**
   * What an alert carries.
   *
   * @param source the node that it is about, as the device wrote it; null if there is none
   * @param json its data, as JSON text
   */
  public static String alert(String source, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new String(JsonMask.masked(bytes, secrecy(source)), StandardCharsets.UTF_8);
  }

  private static List<ClientUri> asked(Map<Integer, ClientUri> asked, Integer place) {
    ClientUri uri = place == null ? null : asked.get(place);
    return uri == null ? List.of() : List.of(uri);
  }

  private static boolean mayHoldOne(ClientUri uri) {
    return Secrecy.of(uri).mayHoldOne(uri);
  }

  private static Secrecy secrecy(String source) {
    try {
      return source == null ? Secrecy.UNKNOWN : Secrecy.of(ClientUri.parse(source));
    } catch (MalformedException e) {
      return Secrecy.UNKNOWN;
    }
  }

  /** Whether it begins as an array or an object does, whatever it is called. */
  private static boolean isStructure(byte[] content) {
    boolean marked = content.length > 2 && (content[0] & 0xff) == 0xef;
    for (int at = marked ? 3 : 0; at < content.length; at++) {
      if (!JsonTokens.separates(content[at])) {
        return JsonTokens.opens(content[at]);
      }
    }
    return false;
  }
}
