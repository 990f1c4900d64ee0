package org.muster.repository;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What devices that are at home in a network get instead of a default. Sealed. */
@Entity
@Table(name = "repository_variant")
class Variant {

  @EmbeddedId private VariantKey key;

  @Column(name = "media_type")
  private String mediaType;

  private byte[] content;

  /** For JPA only. */
  protected Variant() {}

  Variant(String token, HomeNetwork network, String mediaType, byte[] sealedBytes) {
    this.key = new VariantKey(token, network.mcc(), network.mnc());
    this.mediaType = mediaType;
    this.content = sealedBytes;
  }

  HomeNetwork network() {
    return new HomeNetwork(key.mcc(), key.mnc());
  }

  String mediaType() {
    return mediaType;
  }

  /** The bytes as they are kept. */
  byte[] kept() {
    return content;
  }
}
