package org.muster.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the address part of a ClientURI; the query is left to {@link ClientUriQuery} (TS §6.1). */
final class ClientUriParser {

  private static final int MAX_LENGTH = 2048;

  private final String text;
  private final String address;
  private final Set<Character> placeholders = new HashSet<>();

  ClientUriParser(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new MalformedException(
          "A ClientURI has at most " + MAX_LENGTH + " characters, this has " + text.length() + ".");
    }
    this.text = text;
    int question = text.indexOf('?');
    this.address = question < 0 ? text : text.substring(0, question);
  }

  ClientUri parse() {
    int slash = address.indexOf('/');
    if (slash < 0) {
      throw ClientUriSyntax.refusal(
          address.length(), "'/' and an instance must follow the MOID, as in <MOID>//<node>");
    }
    Moid moid = moid(address.substring(0, slash));
    int end = address.indexOf('/', slash + 1);
    String instance = instance(slash + 1, end < 0 ? address.length() : end);
    List<String> path = end < 0 ? List.of() : path(end + 1);
    return new ClientUri(text, moid, instance, path, query());
  }

  private static Moid moid(String written) {
    if (written.equalsIgnoreCase("http:") || written.equalsIgnoreCase("https:")) {
      throw ClientUriSyntax.refusal(
          0, "this is an address on a server; a MOID is expected, as in urn:oma:mo:...");
    }
    try {
      return Moid.parse(written);
    } catch (MalformedException e) {
      throw ClientUriSyntax.refusal(
          0, "a MOID is expected. " + e.getMessage().replaceAll("\\.$", ""));
    }
  }

  private String instance(int from, int to) {
    String name = address.substring(from, to);
    if (name.isEmpty() && to == address.length()) {
      throw ClientUriSyntax.refusal(
          to, "an instance or a second '/' is expected; <MOID>// is the root of the only instance");
    }
    if (name.indexOf(':') >= 0 || name.indexOf('%') >= 0) {
      throw ClientUriSyntax.refusal(
          from, "an instance id consists of letters, digits and -._~, unlike '" + name + "'");
    }
    return name.isEmpty() ? name : nodeName(name, from);
  }

  private List<String> path(int from) {
    List<String> names = new ArrayList<>();
    if (from < address.length()) {
      int offset = from;
      for (String name : address.substring(from).split("/", -1)) {
        names.add(nodeName(name, offset));
        offset += name.length() + 1;
      }
    }
    return names;
  }

  private String nodeName(String name, int offset) {
    if (name.equals(ClientUri.WILDCARD)) {
      return name;
    }
    if (!ClientUriSyntax.isPlaceholder(name)) {
      return ClientUriSyntax.realName(name, offset);
    }
    if (!placeholders.add(name.charAt(1))) {
      throw ClientUriSyntax.refusal(offset, "the placeholder " + name + " may be used only once");
    }
    return name;
  }

  private ClientUriQuery query() {
    return address.length() == text.length()
        ? ClientUriQuery.NONE
        : new ClientUriQueryParser(text, address.length() + 1, placeholders).parse();
  }
}
