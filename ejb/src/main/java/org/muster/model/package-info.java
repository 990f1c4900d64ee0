/**
 * Definitions of management objects: what nodes an object has, what may be done with each, and what
 * values it takes (TS §6.4).
 *
 * <p>Door: {@link org.muster.model.ModelCatalog}. The standard objects are built in; operators
 * bring those of vendors. The room knows objects, not devices: which definition a device names is
 * told to it.
 */
package org.muster.model;
