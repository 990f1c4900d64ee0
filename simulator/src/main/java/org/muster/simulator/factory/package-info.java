/**
 * What a device leaves its factory with: descriptions of objects, and values for them.
 *
 * <p>Owns the reading of DDF documents (TS §6.4) and the descriptions of the standard objects.
 * Doors: {@link org.muster.simulator.factory.Ddf}, {@link
 * org.muster.simulator.factory.FactoryObjects}, {@link
 * org.muster.simulator.factory.StandardObjects}. Must not know commands, sessions or rights.
 */
package org.muster.simulator.factory;
