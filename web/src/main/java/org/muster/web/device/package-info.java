/**
 * Devices at the endpoint {@code /dm} (TS §5.2, §5.6): Package#1 and Package#3 in, Package#2 out;
 * and at {@code /push}, where they say how a cloud reaches them (TS Appendix E.2). Lenient in what
 * it reads, strict in what it sends. An error here has no JSON body: a client was seen to read one
 * as an empty package.
 */
package org.muster.web.device;
