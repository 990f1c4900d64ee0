package org.muster.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Where the chain ends: one row, which whoever lengthens the chain holds. The code over it can be
 * made with the server's key only, so that nobody who rewrites the whole table can make it fit.
 */
@Entity
@Table(name = "audit_head")
class AuditHead {

  /** The only row. */
  static final int ID = 1;

  @Id private int id;

  @Column(name = "chain_position")
  private long position;

  @Column(name = "entry_hash")
  private String hash;

  private String code;

  /** For JPA only. */
  protected AuditHead() {}

  void move(long to, String itsHash, String itsCode) {
    position = to;
    hash = itsHash;
    code = itsCode;
  }

  long position() {
    return position;
  }

  String hash() {
    return hash;
  }

  /** Null as long as there is no entry. */
  String code() {
    return code;
  }
}
