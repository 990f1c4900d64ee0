/**
 * How the words of DM 2.0 become bytes and bytes become words.
 *
 * <p><b>Owns</b> the JSON of Package#1 to Package#3, the multipart form of Package#3, the binary
 * notification, Package#0, and the connectionless push and the short message that carry it.
 *
 * <p><b>Door:</b> a reader or a writer for each package and for each wrapping of Package#0. Readers
 * are lenient wherever real devices depart from the specification, and refuse the rest with {@link
 * org.muster.protocol.MalformedException}; no other exception comes out, whatever the bytes. Depth
 * and counts are bounded here, the size of a body by whoever receives it. Writers keep to the
 * letter.
 *
 * <p><b>Must not know</b> HTTP beyond the value of a {@code Content-Type}, nor what the words are
 * used for.
 */
package org.muster.protocol.codec;
