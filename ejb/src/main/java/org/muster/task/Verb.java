package org.muster.task;

/** What a step of a task does. */
public enum Verb {
  /**
   * GET; where the client knows none, HPOST into the repository; instance by instance if need be.
   */
  READ,
  /** HGET of a value or a sub-tree onto a node; verified by a GET, if asked. */
  WRITE,
  /** HGET of a new instance; the device chooses where and says so. */
  CREATE,
  /** DELETE. */
  DELETE,
  /** HGETs of the arguments, then EXEC; over when the device has reported the end. */
  EXECUTE,
  /** SHOW of a page; over when the user has answered. */
  SHOW,
  /** SUB: what changes below a node is delivered from now on; a newer one takes its place. */
  SUBSCRIBE,
  /** UNSUB, of the very address that was subscribed to. */
  UNSUBSCRIBE,
  /** DEFAULT: what the device fetches when it needs an object that it does not have. */
  PROVIDE_DEFAULT,
  /** CONT: the device goes on at another address. */
  CONTINUE,
  /** HGET onto the access-control object, which is read before it if need be, and after it. */
  GRANT,
  /** DELETE of an entry there, or HGET of no right where it cannot be deleted; read after it. */
  REVOKE,
  /** A command as it travels. */
  COMMAND
}
