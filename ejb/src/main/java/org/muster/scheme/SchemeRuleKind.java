package org.muster.scheme;

/** What a rule about schemes is of; what says more goes first. */
public enum SchemeRuleKind {
  /** One device. */
  DEVICE,
  /** The devices of a group. */
  GROUP,
  /** The devices of a model, as their DevInfo has it ({@code Mod}): what they say of themselves. */
  MODEL
}
