package org.muster.audit;

/**
 * What came of following the chain.
 *
 * @param intact whether every entry is what it was and where it was
 * @param first where the chain begins: 1, unless an administrator took old entries away; 0 if there
 *     is none
 * @param last the last entry that is as it was; 0 if there is none
 * @param hash its hash, in hexadecimal, to be kept elsewhere; null if there is none
 * @param brokenAt the first position where something is wrong; null if nothing is
 * @param reason what is wrong there; null if nothing is
 * @param waiting how many entries are not in the chain yet, counted to 500
 */
public record Verification(
    boolean intact,
    long first,
    long last,
    String hash,
    Long brokenAt,
    String reason,
    long waiting) {}
