package org.muster.repository;

/**
 * Something goes through between the repository and a device: it is not silent. Told in a
 * transaction of its own, now and then while the transfer lasts.
 *
 * @param session in which the token travelled last
 */
public record TransferUnderWay(long session) {}
