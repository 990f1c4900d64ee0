/** Dead letters: how messages become them, and what operators do about them. */
package org.muster.it.letter;
