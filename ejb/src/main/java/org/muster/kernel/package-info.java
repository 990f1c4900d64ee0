/**
 * What every room shares and nobody owns: the clock, the name of the node, identifiers, the one
 * business exception, pages of lists.
 *
 * <p>It knows no room, no database and no wire. A type belongs here only when two rooms would
 * otherwise have to see each other.
 */
package org.muster.kernel;
