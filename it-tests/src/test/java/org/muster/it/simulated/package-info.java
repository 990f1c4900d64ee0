/** The simulator's devices against the server: two readings of one specification, over HTTP. */
package org.muster.it.simulated;
