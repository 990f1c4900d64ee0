/**
 * Devices that hold a tree and really perform what they are asked, with every manner that clients
 * were seen to have: what the server makes of them.
 */
package org.muster.it.simulated;
