package org.muster.repository;

/**
 * What the room shows of a variant.
 *
 * @param mnc null if it is for all networks of the country
 */
public record VariantDetails(String mcc, String mnc, String mediaType) {

  /** The row has no null. */
  public VariantDetails {
    mnc = mnc == null || mnc.isEmpty() ? null : mnc;
  }
}
