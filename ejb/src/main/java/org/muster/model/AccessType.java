package org.muster.model;

/**
 * What the definition of a node allows (TS §6.3): reading needs Get; HGET needs Add or Replace;
 * DELETE and EXEC need what they are called.
 */
public enum AccessType {
  /** The node may be created. */
  ADD,
  /** Of DM 1.x; no command of DM 2.0 needs it. */
  COPY,
  /** The node may be deleted. */
  DELETE,
  /** The node may be executed. */
  EXEC,
  /** The node may be read. */
  GET,
  /** The node's value may be replaced. */
  REPLACE
}
