package org.muster.authority;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The list of an authority, which may be large: beside its row, and seldom read. */
@Entity
@Table(name = "device_authority_crl")
class CrlRow {

  @Id private String authority;

  private byte[] list;

  /** For JPA only. */
  protected CrlRow() {}

  CrlRow(String authority) {
    this.authority = authority;
  }

  byte[] list() {
    return list;
  }

  void become(byte[] newer) {
    list = newer;
  }
}
