/**
 * What the user of a device is told and asked on pages that SHOW opens in the device's browser, and
 * what they answer (TS §5.3.7).
 *
 * <p>Door: {@link org.muster.dialogue.UserDialogue}. It owns the questions and their unguessable
 * tokens. Why something is asked, and what follows from the answer, it does not know: that is told
 * by {@link org.muster.dialogue.UserAnswered}.
 */
package org.muster.dialogue;
