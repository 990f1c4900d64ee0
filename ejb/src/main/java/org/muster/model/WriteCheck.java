package org.muster.model;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Default;
import org.muster.protocol.Hget;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataReader;

/**
 * Holds what is fetched by a device against the definitions: the place that it goes to, and what it
 * is, as far as it lies in our own repository (TS §5.3.1, §7.2.1.4).
 */
final class WriteCheck {

  private final Yardstick yardstick;
  private final DeviceFacts facts;

  WriteCheck(Yardstick yardstick, DeviceFacts facts) {
    this.yardstick = yardstick;
    this.facts = facts;
  }

  void check(Hget command, Changes before) {
    ClientUri target = command.target();
    if (target != null) {
      checkPlace(target, before);
    }
    facts
        .content(command.source())
        .ifPresent(
            data -> {
              if (data.mediaType().equals(MediaTypes.MO_DATA)) {
                items(data).forEach(item -> checkItem(target, item, before));
              } else if (target != null) {
                checkBare(target, data);
              }
            });
  }

  void check(Default command) {
    facts
        .content(command.source())
        .filter(data -> data.mediaType().equals(MediaTypes.MO_DATA))
        .ifPresent(
            data ->
                items(data).stream()
                    .filter(item -> item.uri() != null)
                    .forEach(item -> checkContent(item.uri(), item.content())));
  }

  /**
   * A value in the types of its node.
   *
   * @return empty where the vendor's branch begins
   * @throws Refusal invalid
   */
  static Optional<FormedValue> formed(ObjectDefinition object, ClientUri uri, JsonValue value) {
    String name = uri.path().isEmpty() ? ContentCheck.ROOT : String.join("/", uri.path());
    return new DefinitionCheck(uri, object)
        .node()
        .map(
            node ->
                new FormedValue(
                    new ContentCheck(object.moid()).formed(node, name, value), node.format()));
  }

  private void checkPlace(ClientUri target, Changes before) {
    Presence presence = before.touch(target.moid()) ? Presence.UNKNOWN : facts.presence(target);
    yardstick.hold(
        target.moid(), object -> new DefinitionCheck(target, object).canBeWritten(presence));
  }

  /** Without a target, each item says where it goes; the root of an object is a new instance. */
  private void checkItem(ClientUri target, ObjectItem item, Changes before) {
    ClientUri uri = target != null ? target : item.uri();
    if (uri == null) {
      return;
    }
    if (target == null && uri.path().isEmpty()) {
      checkNew(uri, before);
    } else if (target == null) {
      checkPlace(uri, before);
    }
    checkContent(uri, item.content());
  }

  private void checkNew(ClientUri uri, Changes before) {
    boolean named = !uri.instance().isEmpty();
    if (before.touch(uri.moid()) || named && facts.presence(uri) == Presence.THERE) {
      return;
    }
    yardstick.hold(
        uri.moid(),
        object -> new DefinitionCheck(uri, object).canBeCreated(facts.instances(uri.moid())));
  }

  private void checkContent(ClientUri uri, JsonValue content) {
    yardstick.hold(uri.moid(), object -> formed(object, uri, content));
  }

  /** Bytes may be anything; text is what it says; other formats are between device and vendor. */
  private void checkBare(ClientUri target, NodeData data) {
    if (data.isText()) {
      yardstick.hold(target.moid(), object -> checkText(object, target, data.text()));
    }
  }

  private static void checkText(ObjectDefinition object, ClientUri target, String text) {
    new DefinitionCheck(target, object)
        .node()
        .filter(node -> !takesBytes(node))
        .ifPresent(node -> formed(object, target, JsonText.string(text)));
  }

  private static boolean takesBytes(NodeDefinition node) {
    return node.format() == NodeFormat.BIN || node.format() == NodeFormat.B64;
  }

  private static List<ObjectItem> items(NodeData data) {
    try {
      return ObjectDataReader.read(data.content());
    } catch (MalformedException e) {
      // What is wrong with it stays unsaid: the words may quote what is sealed.
      throw Refusal.invalid("value", "What the device is to fetch is no data of objects.");
    }
  }
}
