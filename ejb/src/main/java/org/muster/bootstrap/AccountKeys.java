package org.muster.bootstrap;

/**
 * The secrets of an account, which exist from the moment on in which its document is made.
 *
 * @param name Auth/Trsp/Data: the user name, the identity, or the certificate; null for no
 *     Auth/Trsp
 * @param secret Auth/Trsp/Secret: the password, or the key; empty where the device has it already
 * @param notification Auth/Noti/Secret, which signs notifications (TS §5.2.1.2)
 * @param notificationData Auth/Noti/Data
 */
record AccountKeys(byte[] name, byte[] secret, byte[] notification, byte[] notificationData) {

  /** Nothing of it. */
  @Override
  public String toString() {
    return "AccountKeys[...]";
  }
}
