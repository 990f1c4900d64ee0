package org.muster.model;

/** Where a definition comes from. */
public enum DefinitionSource {
  /** Built in. */
  STANDARD,
  /** An operator brought it. */
  UPLOADED,
  /** It was fetched from the address that devices announce. */
  IMPORTED
}
