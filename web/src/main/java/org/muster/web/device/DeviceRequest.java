package org.muster.web.device;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muster.credential.Claim;
import org.muster.credential.Proof;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.session.Approach;
import org.muster.session.ReceivedPackage;

/**
 * What the headers of a device's request say (TS §5.2.2, §5.5), read as leniently as real clients
 * need.
 */
final class DeviceRequest {

  private static final String DEVICE_ID = "OMADM-DevID";
  private static final List<String> RECORDED =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT, HttpHeaders.USER_AGENT, DEVICE_ID);

  private final HttpHeaders headers;
  private final String from;
  private final List<Proof> proofs;

  DeviceRequest(HttpHeaders headers, HttpServletRequest request) {
    this.headers = headers;
    this.from = request.getRemoteAddr();
    this.proofs = ShownProofs.of(request);
  }

  /** The media type of the body, in lower case and without parameters; empty if there is none. */
  String mediaType() {
    String header = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return header == null ? "" : MediaTypes.essence(header);
  }

  /** Whether the device takes a Package#2: no Accept header means that anything goes. */
  boolean acceptsPackage2() {
    String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    if (accept == null || accept.isBlank()) {
      return true;
    }
    return List.of(accept.split(",")).stream()
        .map(MediaTypes::essence)
        .anyMatch(
            type ->
                type.equals("*/*")
                    || type.equals("application/*")
                    || type.equals(MediaTypes.REQUEST));
  }

  /**
   * The request as the session room takes it.
   *
   * @param device who has sent it, which is proven
   */
  Approach approach(DeviceId device, byte[] body, Instant now) {
    return new Approach(device, new ReceivedPackage(now, recorded(), body), from);
  }

  /** The IP address of the other end of the connection. */
  String from() {
    return from;
  }

  /** Whether it shows anything to prove who it is. */
  boolean showsSomething() {
    return !proofs.isEmpty();
  }

  /** Who it says it is, and what it shows for it. */
  Claim claim(DeviceId device) {
    return new Claim(device, proofs, from);
  }

  /**
   * The device that it claims to be.
   *
   * @throws MalformedException if the DevID is missing or none
   */
  DeviceId claimedDevice() {
    return DeviceId.parse(claimed());
  }

  /**
   * The same where the DevID may be missing, because a request is none of the session's: null then.
   *
   * @throws MalformedException if it is none
   */
  DeviceId claimedDeviceOrNull() {
    return claimed().isEmpty() ? null : claimedDevice();
  }

  /** The device that it claims to be, if that can be read and it shows something for it. */
  Optional<DeviceId> deviceId() {
    try {
      return proofs.isEmpty() ? Optional.empty() : Optional.of(claimedDevice());
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private String claimed() {
    return Optional.ofNullable(headers.getHeaderString(DEVICE_ID)).orElse("");
  }

  private Map<String, String> recorded() {
    Map<String, String> recorded = new TreeMap<>();
    for (String name : RECORDED) {
      String value = headers.getHeaderString(name);
      if (value != null) {
        recorded.put(name, value);
      }
    }
    return recorded;
  }
}
