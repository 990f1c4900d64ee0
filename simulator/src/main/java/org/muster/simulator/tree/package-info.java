/**
 * What a device holds: management objects, their instances and nodes.
 *
 * <p>Owns ClientURIs and their resolution (TS §11), the node model and what definitions allow (TS
 * §13.1), cache validators (TS §16.2) and the JSON form (TS §13.3). Door: {@link
 * org.muster.simulator.tree.DeviceTree}. Must not know commands, sessions or HTTP; of status codes
 * it knows only the one a {@link org.muster.simulator.tree.TreeFault} names.
 */
package org.muster.simulator.tree;
