/**
 * TLS (TS §9.2.2), tried with clients that nobody here has written: OpenSSL and curl. The server of
 * most of these tests has settings of its own and is started by them.
 */
package org.muster.it.tls;
