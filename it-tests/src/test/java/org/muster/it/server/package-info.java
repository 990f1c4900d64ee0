/**
 * The server that is tried: the image and the application as the build made them.
 *
 * <p>Owns its preparation (ports, directories, database, settings of the test), its start and the
 * deployment, once for all classes of an execution. A test says {@link
 * org.muster.it.server.OnTheServer} and asks {@link org.muster.it.server.ServerUnderTest} for
 * addresses. It must not know what is tried.
 */
package org.muster.it.server;
