package org.muster.model;

/** Whether a device has a node, as far as anybody knows. */
public enum Presence {
  /** It was seen: writing it replaces it. */
  THERE,
  /** All of its instance was seen, and it was not in it: writing it adds it. */
  ABSENT,
  /** Nobody has looked, or something has happened since. */
  UNKNOWN
}
