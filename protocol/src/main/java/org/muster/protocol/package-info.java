/**
 * The words of OMA DM 2.0.
 *
 * <p><b>Owns</b> the values that travel between a DM server and a DM client: the four packages, the
 * twelve commands, alerts, status codes, and the identifiers and addresses they are made of. Every
 * value is immutable and checks itself when it is made, so whoever holds one need not check again.
 *
 * <p><b>Door:</b> none; these are values. Text from outside becomes a value through a static {@code
 * parse} or {@code of}, bytes through {@link org.muster.protocol.codec}. What cannot be read is
 * refused with {@link org.muster.protocol.MalformedException} and nothing else.
 *
 * <p><b>Must not know</b> servers, sessions, databases, HTTP or the time of day: plain Java and
 * {@code jakarta.json} only.
 *
 * <p>{@code TS §n} names a section of OMA-TS-DM_Protocol-V2_0.
 */
package org.muster.protocol;
