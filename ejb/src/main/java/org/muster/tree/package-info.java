/**
 * What is known of the nodes of each device: their last values with their age, how they changed,
 * the cache validators, and the rights that follow from the access-control object.
 *
 * <p>Door: {@link org.muster.tree.KnownTree}. It learns from whatever a device sends of its tree,
 * and does not know the commands that asked for it.
 */
package org.muster.tree;
