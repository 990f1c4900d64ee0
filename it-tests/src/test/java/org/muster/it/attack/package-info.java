/** Attacks, each of which is refused, and changes nothing. */
package org.muster.it.attack;
