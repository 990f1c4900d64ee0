package org.muster.account;

/** What is done to an account. */
public enum ChangeKind {
  /** Another Auth/Noti/Secret: what signs notifications (TS §5.2.1.2). */
  NOTIFICATION,
  /** Another Auth/Trsp/Secret, of PSK another Data, too: what it signs in with (TS §9.2). */
  TRANSPORT,
  /** The account is deleted on the device, and the device is out of use. */
  RETIREMENT
}
