/**
 * Two servers that share a database and a key are one system: whatever one of them knows, gave or
 * took back holds at the other, and what they may do together is no more than what one may.
 *
 * <p>It owns {@link org.muster.it.nodes.TwoNodes}, which starts both. It knows them as devices,
 * programs and push services do, and must not look into the database.
 */
package org.muster.it.nodes;
