/**
 * Where push services report to: what became of notifications, and where devices are reached.
 *
 * <p>No operator signs in here: whoever comes has an address that was told to it alone, or proves
 * who it is in its own way. Errors are a line of text.
 */
package org.muster.web.push;
