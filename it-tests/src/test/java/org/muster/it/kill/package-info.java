/**
 * What is left when the server, or its database, is killed in the middle of a load: everything, and
 * nothing twice.
 *
 * <p>It owns {@link org.muster.it.kill.ServerProcess}, the provisioned server as a process that can
 * be killed and started again on the same data. It knows the server as programs and devices do: by
 * its API, its endpoint, its environment and its log. It must not look into the database: what the
 * API says is what counts.
 */
package org.muster.it.kill;
