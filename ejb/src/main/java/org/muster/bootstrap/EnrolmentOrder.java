package org.muster.bootstrap;

/**
 * What is to be done with each device of a list.
 *
 * @param wanted its bootstrap
 * @param taken whether its document is handed out at once; otherwise it gets a URL
 * @param again whether devices that are registered already are bootstrapped again; otherwise they
 *     are left alone
 * @param base scheme, host and port that devices reach the server by
 * @param by the operator
 */
public record EnrolmentOrder(
    NewBootstrap wanted, boolean taken, boolean again, String base, String by) {}
