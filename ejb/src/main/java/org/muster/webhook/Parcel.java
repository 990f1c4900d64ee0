package org.muster.webhook;

/**
 * What is sent in one request.
 *
 * @param secret what it is signed with
 * @param id the same whenever the same events are sent
 * @param body JSON
 * @param batched whether it is an array of events
 */
record Parcel(String url, String secret, String id, String body, boolean batched) {

  /** Without the secret, so that it reaches no log. */
  @Override
  public String toString() {
    return "Parcel[" + id + "]";
  }
}
