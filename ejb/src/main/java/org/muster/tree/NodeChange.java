package org.muster.tree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That a node has changed: who did it, or else noticed, when, and from what to what. Written once,
 * except that a subscription's burst is one change.
 */
@Entity
@Table(name = "node_change")
class NodeChange {

  @Id private long id;

  private String device;

  private String moid;

  private String miid;

  private String path;

  @Column(name = "old_value")
  private String oldValue;

  @Column(name = "new_value")
  private String newValue;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "session_id")
  private Long sessionId;

  private Long command;

  private String source;

  @Column(name = "changed_by")
  private String changedBy;

  /** For JPA only. */
  protected NodeChange() {}

  NodeChange(long id, KnownInstance of, NodeDifference difference, NodeSource source, Instant at) {
    this.id = id;
    this.device = of.device();
    this.moid = of.moid();
    this.miid = of.miid();
    this.path = difference.path();
    this.oldValue = difference.before() == null ? null : difference.before().json();
    this.newValue = difference.now() == null ? null : difference.now().json();
    this.changedAt = at;
    this.sessionId = source.session();
    this.command = source.command();
    this.source = source.by();
    this.changedBy = source.who();
  }

  long id() {
    return id;
  }

  boolean isOf(KnownInstance instance, String node) {
    return moid.equals(instance.moid()) && miid.equals(instance.miid()) && path.equals(node);
  }

  /** Another delivery of the same burst: what was before stays what it was. */
  void goesOn(NodeDifference difference, Instant at) {
    newValue = difference.now() == null ? null : difference.now().json();
    changedAt = at;
  }

  NodeChangeDetails details() {
    return new NodeChangeDetails(
        id,
        moid,
        miid,
        path,
        oldValue,
        newValue,
        changedAt,
        new NodeSource(sessionId, command, source, changedBy));
  }
}
