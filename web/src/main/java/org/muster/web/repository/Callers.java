package org.muster.web.repository;

import jakarta.ws.rs.core.HttpHeaders;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;
import org.muster.repository.Caller;

/** Who asks, as far as the headers of a request say so. */
final class Callers {

  private Callers() {}

  /**
   * Clients need not say who they are; one that says something that is no DevID has not said it.
   */
  static Caller of(HttpHeaders headers) {
    String agent = headers.getHeaderString(HttpHeaders.USER_AGENT);
    String device = headers.getHeaderString("OMADM-DevID");
    try {
      return new Caller(device == null ? null : DeviceId.parse(device), agent);
    } catch (MalformedException e) {
      return new Caller(null, agent);
    }
  }
}
