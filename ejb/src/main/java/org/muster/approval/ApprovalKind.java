package org.muster.approval;

/** What is asked for. */
public enum ApprovalKind {
  /** Commands for a device, at least one of which is destructive. */
  COMMANDS,
  /** A task with a destructive step. */
  TASK,
  /** To delete a device, as one of many. */
  DELETION
}
