/**
 * How real clients differ from the book: what was seen, what the specification leaves open, and
 * what it leaves to a client (TS §4 to §8, §19, §20).
 *
 * <p>Owns the list of {@link org.muster.simulator.quirk.Quirk quirks} and what each does to the
 * words of a client: heads of requests, JSON of packages, serialised data. Door: {@link
 * org.muster.simulator.quirk.Quirks}. Must not know packages, sessions or trees: it distorts what
 * others have written rightly.
 */
package org.muster.simulator.quirk;
