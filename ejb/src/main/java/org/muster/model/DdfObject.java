package org.muster.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One object that a document defines. Of several definitions of an object, one is preferred. */
@Entity
@Table(name = "ddf_object")
class DdfObject {

  @Id private long id;

  private long document;

  private String moid;

  /** The MOID without its version. */
  private String family;

  private String title;

  private String url;

  private boolean preferred;

  /** For JPA only. */
  protected DdfObject() {}

  DdfObject(long id, long document, ObjectDefinition object, String url) {
    this.id = id;
    this.document = document;
    this.moid = object.moid().value();
    this.family = ObjectVersion.familyOf(moid);
    this.title = object.title();
    this.url = url;
    this.preferred = true;
  }

  long id() {
    return id;
  }

  long document() {
    return document;
  }

  String moid() {
    return moid;
  }

  String title() {
    return title;
  }

  /** Where the description comes from, which is what devices announce; null if it was uploaded. */
  String url() {
    return url;
  }

  boolean isPreferred() {
    return preferred;
  }

  void prefer(boolean now) {
    preferred = now;
  }
}
