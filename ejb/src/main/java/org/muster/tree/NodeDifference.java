package org.muster.tree;

/**
 * What has changed of a node.
 *
 * @param path from the root of its instance
 * @param before null if it was not known
 * @param now null if it is not there any more
 */
record NodeDifference(String path, KnownNode before, KnownNode now) {}
