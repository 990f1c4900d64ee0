package org.muster.bootstrap;

/** How a document reaches its device (TS §8). */
public enum HandOver {
  /** The device fetches it from a URL that is good once. */
  FETCHED,
  /** It is sent to an address that an operator gives. */
  PUSHED,
  /** An operator takes it as a file, for a factory or a card. */
  TAKEN
}
