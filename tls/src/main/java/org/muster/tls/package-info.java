/**
 * What the server proves itself by in TLS, and how it takes what clients prove themselves by.
 *
 * <p>A module of the server, not of the application: the listener is there before the application
 * is, and both have to speak of the same certificates. Owns where they come from (a PKCS#12 file,
 * PEM files, or a pair that it makes itself), that a change of the files is taken up without a
 * restart, and a security provider that gives both to the server's TLS. The door is {@link
 * org.muster.tls.ServerIdentities}. It must not know of devices or of HTTP.
 */
package org.muster.tls;
