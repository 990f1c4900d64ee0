package org.muster.tree;

/**
 * Where knowledge of a node comes from.
 *
 * @param session in which it came; null if it came outside of any
 * @param command that asked for it; null if none did
 * @param by the name of that command, for example {@code GET}; never null
 */
public record NodeSource(Long session, Long command, String by) {}
