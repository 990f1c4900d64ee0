package org.muster.simulator.rights;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.simulator.tree.TreeFault;

/** A change of rights by a server: at a place in the access control object (TS §10). */
final class Delegation {

  /** Rights are kept by MOID and MIID; what is above is several instances' at once. */
  private static final int NAMES_OF_AN_INSTANCE = 2;

  private static final int NAMES_OF_A_BLOCK = 3;

  private static final List<String> WHOLE = List.of();

  private static final String PATH = "Path";

  private static final String NAMED_AUTHORITY = "serverid:";

  private final AccessControl control;
  private final List<String> path;

  Delegation(AccessControl control, List<String> path) {
    this.control = control;
    this.path = path;
  }

  /** Delegate is needed for the sub-tree as it is, and as it is to be. */
  void check(JsonValue content) throws TreeFault {
    checkPresent();
    if (path.size() == NAMES_OF_A_BLOCK && !leadsTo(PATH, content)) {
      require(WHOLE);
    }
    Map<List<String>, String> texts = new LinkedHashMap<>();
    collect(path, content, texts);
    for (Map.Entry<List<String>, String> each : texts.entrySet()) {
      String name = each.getKey().get(each.getKey().size() - 1);
      if (name.equals(PATH)) {
        require(Block.steps(each.getValue()));
      } else if (name.equals("MAID")) {
        checkDelegate(each.getValue());
      }
    }
  }

  /** A block that is left without its path governs the whole instance from then on. */
  void checkRemoval() throws TreeFault {
    checkPresent();
    if (path.size() > NAMES_OF_A_BLOCK && path.get(NAMES_OF_A_BLOCK).equals(PATH)) {
      require(WHOLE);
    }
  }

  private void checkPresent() throws TreeFault {
    if (path.size() < NAMES_OF_AN_INSTANCE) {
      throw TreeFault.forbidden("rights are changed instance by instance");
    }
    require(
        path.size() == NAMES_OF_AN_INSTANCE
            ? WHOLE
            : control.governed(moid(), path.get(1), path.get(NAMES_OF_AN_INSTANCE)));
  }

  private static boolean leadsTo(String name, JsonValue content) {
    return content instanceof JsonObject object && object.containsKey(name);
  }

  private void require(List<String> subTree) throws TreeFault {
    control.require(Right.DELEGATE, moid(), path.get(1), subTree);
  }

  /** Nobody is given rights in an object that he did not list in his own bootstrap. */
  private void checkDelegate(String authority) throws TreeFault {
    if (authority.equals("*") || authority.startsWith("appid:")) {
      return;
    }
    String server =
        authority.startsWith(NAMED_AUTHORITY)
            ? authority.substring(NAMED_AUTHORITY.length())
            : authority;
    if (!control.isDeclared(server, moid())) {
      throw TreeFault.forbidden("the delegate did not ask for " + moid());
    }
  }

  private String moid() {
    return path.get(0);
  }

  private static void collect(
      List<String> place, JsonValue content, Map<List<String>, String> texts) {
    if (content instanceof JsonObject object) {
      object.forEach(
          (name, value) -> {
            List<String> deeper = new ArrayList<>(place);
            deeper.add(name);
            collect(deeper, value, texts);
          });
    } else if (!place.isEmpty()) {
      texts.put(place, text(content));
    }
  }

  /** As a leaf keeps it: a null is the empty text, and as a path the whole instance. */
  private static String text(JsonValue content) {
    if (content instanceof JsonString text) {
      return text.getString();
    }
    return JsonValue.NULL.equals(content) ? "" : content.toString();
  }
}
