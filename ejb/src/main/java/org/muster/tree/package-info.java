/**
 * What is known of the nodes of each device: their last values with their age, how they changed,
 * the cache validators, and the rights that follow from the access-control object.
 *
 * <p>Doors: {@link org.muster.tree.KnownTree}, which learns from whatever a device sends of its
 * tree and does not know the commands that asked for it; {@link org.muster.tree.DeviceRights} for
 * who may do what; {@link org.muster.tree.SecretMask} for whoever stores or shows what a device
 * sent.
 */
package org.muster.tree;
