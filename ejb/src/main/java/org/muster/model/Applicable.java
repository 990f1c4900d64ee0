package org.muster.model;

/**
 * The definition that counts for an object.
 *
 * @param definition what it says
 * @param row where it was brought; null for a standard one
 * @param exact whether it is of the very version of the object, and not of another one
 */
record Applicable(ObjectDefinition definition, DdfObject row, boolean exact) {

  Applicable ofOtherVersion() {
    return new Applicable(definition, row, false);
  }
}
