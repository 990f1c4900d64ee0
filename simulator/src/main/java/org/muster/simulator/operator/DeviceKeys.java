package org.muster.simulator.operator;

/**
 * What a device needs to know to be believed, and to believe its server.
 *
 * @param devId the device
 * @param username its name for HTTP Basic
 * @param password its password
 * @param pushSecret the secret of its notifications; empty when it is not pushed
 * @param pushData the auth data of its notifications; empty when it is not pushed
 */
public record DeviceKeys(
    String devId, String username, String password, byte[] pushSecret, byte[] pushData) {

  /** Without the secrets: this text may end up in a log. */
  @Override
  public String toString() {
    return "DeviceKeys[" + devId + "]";
  }
}
