package org.muster.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A description as it was brought. It never changes: a new version is another document. */
@Entity
@Table(name = "ddf_document")
class DdfDocument {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private DefinitionSource source;

  private String url;

  private byte[] content;

  private String sha256;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "added_by")
  private String addedBy;

  /** For JPA only. */
  protected DdfDocument() {}

  DdfDocument(long id, NewDdf ddf, String sha256, Instant addedAt) {
    this.id = id;
    this.source = ddf.source();
    this.url = ddf.url();
    this.content = ddf.content();
    this.sha256 = sha256;
    this.addedAt = addedAt;
    this.addedBy = ddf.by();
  }

  long id() {
    return id;
  }

  DefinitionSource source() {
    return source;
  }

  byte[] content() {
    return content;
  }

  Instant addedAt() {
    return addedAt;
  }

  String addedBy() {
    return addedBy;
  }

  /** Of its file, in hexadecimal. */
  String sha256() {
    return sha256;
  }
}
