/**
 * A small blocking HTTP/1.1 client on plain sockets.
 *
 * <p>Owns keep-alive connections and the reading of answers; starts no thread and never sends a
 * request twice, because a device that repeats itself would falsify what a server is tested for.
 * Door: {@link org.muster.simulator.http.HttpLines}. Must not know DM.
 */
package org.muster.simulator.http;
