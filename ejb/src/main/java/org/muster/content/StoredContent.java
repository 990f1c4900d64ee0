package org.muster.content;

/**
 * What the room shows of a content.
 *
 * @param length in bytes
 * @param digest SHA-256, hexadecimal; null while the content is still being brought
 */
public record StoredContent(long id, long length, String digest) {}
