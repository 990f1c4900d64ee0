package org.muster.repository;

/**
 * A delivery that is too large to be looked into: it is kept as a file.
 *
 * @param token of the slot, by which the file can be had
 * @param length in bytes
 */
public record DeliveredFile(String token, String mediaType, long length) {}
