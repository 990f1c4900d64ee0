package org.muster.simulator.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One part of a ClientURI between slashes (TS §11.1). */
sealed interface Step {

  /** A real name. */
  record Named(String name) implements Step {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9\\-._~:]+");

    /** A node may have this name; MOIDs are names too, in the access control object (TS §12.3). */
    static String checked(String name) throws TreeFault {
      if (!NAME.matcher(name).matches()) {
        throw TreeFault.notUnderstood("no node name: " + name);
      }
      return name;
    }
  }

  /** A placeholder: exactly one, the one its conditions select. */
  record Placeholder(String letter) implements Step {
    private static final Pattern X_NAME = Pattern.compile("\\(([A-Za-z])\\)");
  }

  /** The asterisk: all of them. */
  record Every() implements Step {}

  /** Nothing between the slashes, legal for the instance alone: the only one. */
  record Only() implements Step {}

  static Step parse(String text) throws TreeFault {
    if (text.equals("*")) {
      return new Every();
    }
    Matcher placeholder = Placeholder.X_NAME.matcher(text);
    if (placeholder.matches()) {
      return new Placeholder(placeholder.group(1));
    }
    String name = Query.decoded(text);
    if (!Named.NAME.matcher(name).matches()) {
      throw TreeFault.malformed("no node name: " + text);
    }
    return new Named(name);
  }
}
