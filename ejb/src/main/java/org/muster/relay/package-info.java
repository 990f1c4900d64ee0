/**
 * Events for the data centre: each node gives what happens to a topic of its broker, if that is
 * wanted.
 *
 * <p>It has no door: nobody asks anything of it. It owns where each node is in the log of events.
 */
package org.muster.relay;
