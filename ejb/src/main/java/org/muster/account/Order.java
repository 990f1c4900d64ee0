package org.muster.account;

/**
 * Who wants a change.
 *
 * @param base scheme, host and port that devices reach the server by
 * @param by the operator
 */
public record Order(String base, String by) {}
