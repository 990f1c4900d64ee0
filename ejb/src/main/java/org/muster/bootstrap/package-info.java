/**
 * Bootstrap: how a device gets its account (TS §8, §12.2).
 *
 * <p>Doors: {@link org.muster.bootstrap.Bootstrapper} for whoever prepares bootstraps and hands
 * their documents out, {@link org.muster.bootstrap.BootstrapPush} for the one way that goes over
 * the network, {@link org.muster.bootstrap.Enrolment} for whoever registers many devices. It owns
 * bootstraps and the documents they become. A document is made in the moment in which it is handed
 * out, with secrets that did not exist before and that are written down nowhere else in the clear:
 * it is handed out once. It must not know what becomes of the account later.
 */
package org.muster.bootstrap;
