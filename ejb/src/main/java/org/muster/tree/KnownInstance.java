package org.muster.tree;

import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

/**
 * What is known of one instance of a management object. It begins with the first thing that the
 * device sends of it, and goes with the device.
 */
@Entity
@Table(name = "known_instance")
@DynamicUpdate
class KnownInstance {

  /** A document without nodes. */
  static final String NOTHING = "{}";

  private static final int LONGEST_VALIDATOR = 255;

  @Id private long id;

  private String device;

  private String moid;

  private String miid;

  private String root;

  private String nodes;

  private String validator;

  private String writes;

  @Column(name = "takes_no_validator")
  private boolean takesNoValidator;

  @Column(name = "seen_at")
  private Instant seenAt;

  /** For JPA only. */
  protected KnownInstance() {}

  KnownInstance(long id, String device, String moid, String miid, Instant seenAt) {
    this.id = id;
    this.device = device;
    this.moid = moid;
    this.miid = miid;
    this.nodes = NOTHING;
    this.seenAt = seenAt;
  }

  String device() {
    return device;
  }

  String moid() {
    return moid;
  }

  String miid() {
    return miid;
  }

  /** The name of the root node, which is not the name of the instance; null if it is not known. */
  String root() {
    return root;
  }

  /** Null if the state may be another one than the one that was read. */
  String validator() {
    return validator;
  }

  Instant seenAt() {
    return seenAt;
  }

  Map<String, KnownNode> nodes(String path) {
    return NodeDocument.read(nodes).below(path);
  }

  /** The values of these nodes as JSON, by path; without those that are not known. */
  Map<String, String> leaves(Collection<String> paths) {
    NodeDocument document = NodeDocument.read(nodes);
    Map<String, String> values = new HashMap<>();
    for (String path : paths) {
      KnownNode node = document.below(path).get(path);
      if (node != null && node.json() != null) {
        values.put(path, node.json());
      }
    }
    return values;
  }

  /**
   * Whether an address means it: the only instance may go without its name, on either side.
   *
   * @param ofObject how many instances of the object are known
   */
  boolean isMeant(String instance, int ofObject) {
    return miid.equals(instance) || ofObject == 1 && (miid.isEmpty() || instance.isEmpty());
  }

  /** The device has said the name of what was the only instance. */
  void isCalled(String name) {
    miid = name;
  }

  /** Learns a sub-tree. Only a complete read of the root tells what the validator stands for. */
  List<NodeDifference> learn(Sighting sighting, Instant at, NodeSource source) {
    NodeDocument document = NodeDocument.read(nodes);
    List<NodeDifference> differences =
        document.learn(sighting.path(), sighting.content(), sighting.cut(), moid, at, source);
    nodes = document.write();
    seenAt = at;
    if (sighting.isWholeInstance()) {
      root = sighting.label();
      validator = takesNoValidator ? null : usable(sighting.validator());
    }
    if (document.hasMissed()) {
      validator = null; // a 304 would have to be answered with what was not learnt
    }
    if (!sighting.cut()) {
      writesSeen(sighting.path());
    }
    return differences;
  }

  /** Something was written into it, and is not known any more to be as it was. */
  void written(PendingWrite write) {
    PendingWrites pending = PendingWrites.read(writes);
    pending.add(write);
    writes = pending.write();
    validator = null;
  }

  /** What was written and is not seen yet. */
  PendingWrites writes() {
    return PendingWrites.read(writes);
  }

  /** The device refuses to be told its validators: it is told none any more. */
  void takesNoValidator() {
    takesNoValidator = true;
    validator = null;
  }

  List<NodeDifference> forget(String path, Instant at) {
    NodeDocument document = NodeDocument.read(nodes);
    List<NodeDifference> differences = document.forget(path);
    nodes = document.write();
    validator = null;
    seenAt = at;
    writesSeen(path);
    return differences;
  }

  private void writesSeen(String path) {
    PendingWrites pending = PendingWrites.read(writes);
    pending.seen(path);
    writes = pending.write();
  }

  /**
   * The content of a sub-tree as a device would send it, with a mask in the place of secrets; null
   * if nothing is known of it, or there is something in it that was too large to be kept.
   */
  JsonValue content(String path) {
    Map<String, KnownNode> there = nodes(path);
    return there.values().stream().anyMatch(KnownNode::isTooLarge)
        ? null
        : NodeTree.of(path, there);
  }

  private static String usable(String text) {
    return text == null || text.length() > LONGEST_VALIDATOR ? null : text;
  }
}
