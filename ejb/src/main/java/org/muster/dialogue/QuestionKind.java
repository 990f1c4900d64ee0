package org.muster.dialogue;

/** What is wanted of a user. */
public enum QuestionKind {
  /** To take notice. */
  NOTICE,
  /** Yes or no. */
  CONSENT,
  /** One of several. */
  CHOICE,
  /** Words of their own. */
  TEXT
}
