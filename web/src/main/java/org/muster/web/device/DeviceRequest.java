package org.muster.web.device;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muster.device.BasicCredentials;
import org.muster.kernel.Refusal;
import org.muster.notification.Registration;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.session.Approach;
import org.muster.session.ReceivedPackage;
import org.muster.web.BasicHeader;

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

  /**
   * @param from the IP address of the other end of the connection
   */
  DeviceRequest(HttpHeaders headers, String from) {
    this.headers = headers;
    this.from = from;
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
   * @throws Refusal unauthenticated, if there are no credentials
   * @throws org.muster.protocol.MalformedException if the DevID is missing or none
   */
  Approach approach(byte[] body, Instant now) {
    return new Approach(
        DeviceId.parse(claimed()), shown(), new ReceivedPackage(now, recorded(), body), from);
  }

  /**
   * The request as a registration with a cloud: the DevID may be missing, because that request is
   * none of the session's.
   *
   * @throws Refusal unauthenticated, if there are no credentials
   * @throws org.muster.protocol.MalformedException if the DevID is none
   */
  Registration registration(RegistrationForm form) {
    BasicCredentials credentials = shown();
    DeviceId device = claimed().isEmpty() ? null : DeviceId.parse(claimed());
    return new Registration(device, credentials, form.gateway(), form.id());
  }

  private BasicCredentials shown() {
    return credentials().orElseThrow(() -> Refusal.unauthenticated("HTTP Basic is required."));
  }

  /** The device that it claims to be, if that can be read and it shows something for it. */
  Optional<DeviceId> deviceId() {
    try {
      return credentials().map(shown -> DeviceId.parse(claimed()));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private String claimed() {
    return Optional.ofNullable(headers.getHeaderString(DEVICE_ID)).orElse("");
  }

  private Optional<BasicCredentials> credentials() {
    return BasicHeader.decode(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
        .map(BasicCredentials::new);
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
