/**
 * Dead letters: messages that nobody could deal with, for people to look at, to try again and to
 * discard.
 *
 * <p>Door: {@link org.muster.letter.DeadLetters}. It owns nothing but the view of two queues of
 * this node's broker; what trying again means is the matter of the rooms that the letters are from.
 * It must not know what is in a letter but whom it is about.
 */
package org.muster.letter;
