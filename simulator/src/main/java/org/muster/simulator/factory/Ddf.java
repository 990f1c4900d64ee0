package org.muster.simulator.factory;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.tree.Definition;
import org.muster.simulator.tree.Instance;
import org.muster.simulator.tree.Interior;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.TreeFault;

/**
 * A kind of management object as its DDF describes it (TS §6.4).
 *
 * @param moid the kind
 * @param root what it says of an instance's root
 */
public record Ddf(String moid, Definition root) {

  /**
   * Reads a DDF document; nothing it refers to is loaded.
   *
   * @param xml the document; the caller's to close
   * @return what it describes
   * @throws UnfitDescription when it is no DDF or does not say which object it describes
   * @throws IOException when it cannot be read
   */
  public static Ddf read(InputStream xml) throws IOException {
    return new DdfReader().read(xml);
  }

  static Ddf resource(String name) {
    try (InputStream xml = Ddf.class.getResourceAsStream(name)) {
      return read(xml);
    } catch (IOException e) {
      throw new IllegalStateException("not as it was built: " + name, e);
    }
  }

  /**
   * The kind, without instances yet.
   *
   * @param url where a device says its description lies
   * @return an object to give instances
   */
  public ManagedObject object(String url) {
    return new ManagedObject(moid, url, root, Map.of());
  }

  /**
   * An instance: what is always there is there, with its initial value where none is given; nodes
   * without a name of their own are only those that have a value.
   *
   * @param miid its name
   * @param rootName the name of its root node
   * @param values what it holds, as in serialised data (TS §13.3)
   * @return the instance
   * @throws UnfitDescription when the values do not go with the description
   */
  public Instance instance(String miid, String rootName, JsonObject values)
      throws UnfitDescription {
    try {
      return new Instance(miid, rootName, (Interior) root.filledWith(values));
    } catch (TreeFault e) {
      throw new UnfitDescription(moid + "/" + miid, e);
    }
  }

  /**
   * The kind with the instances a file of values names.
   *
   * @param url where a device says its description lies
   * @param json an object: content by MIID
   * @return the object
   * @throws UnfitDescription when it is no such file, or the values do not go with the description
   */
  public ManagedObject object(String url, byte[] json) throws UnfitDescription {
    ManagedObject object = object(url);
    try {
      for (Map.Entry<String, JsonValue> each : JsonText.read(json).asJsonObject().entrySet()) {
        String rootName = root.name().isEmpty() ? each.getKey() : root.name();
        object = object.with(instance(each.getKey(), rootName, each.getValue().asJsonObject()));
      }
      return object;
    } catch (JsonException | ClassCastException e) {
      throw new UnfitDescription("values are an object of content by MIID", e);
    }
  }
}
