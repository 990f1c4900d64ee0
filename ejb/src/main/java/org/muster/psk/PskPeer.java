package org.muster.psk;

/**
 * The other end of a connection by PSK-TLS.
 *
 * @param identity the PSK identity whose key it has proven to have
 * @param credential the credential that the key is of
 * @param address its IP address
 */
public record PskPeer(String identity, long credential, String address) {}
