package org.muster.web.device;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muster.credential.Challenge;
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

  private static final int LONGEST_NAME = 255;

  private final HttpHeaders headers;
  private final String from;
  private final List<Proof> proofs;

  DeviceRequest(HttpHeaders headers, HttpServletRequest request) {
    this(headers, request.getRemoteAddr(), ShownProofs.of(request));
  }

  DeviceRequest(HttpHeaders headers, String from, List<Proof> proofs) {
    this.headers = headers;
    this.from = from;
    this.proofs = proofs;
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

  /** Whether it shows anything in a header to prove who it is. */
  boolean showsHeader() {
    return proofs.stream().anyMatch(proof -> proof.scheme().isOfHeader());
  }

  /**
   * Whether it has failed, if this did not prove who it is. Whoever shows nothing yet, or an old
   * nonce, is told what to show; and many devices show a certificate that nobody has asked for: it
   * counts where no header would help.
   */
  boolean fails(Challenge challenge) {
    boolean last = challenge.schemes().isEmpty() ? !proofs.isEmpty() : showsHeader();
    return last && !challenge.stale();
  }

  /**
   * Under which names it fails: that of the device, which it can choose, and that of what it shows.
   */
  Set<String> names() {
    Set<String> names =
        proofs.stream().map(DeviceRequest::name).collect(Collectors.toCollection(HashSet::new));
    readable().ifPresent(device -> names.add(device.value()));
    names.remove("");
    return names;
  }

  /**
   * Under which names it has not failed, once it is proven. Of several proofs nobody knows here
   * which one it was: a name that was merely shown beside it is not believed.
   */
  Set<String> namesOf(DeviceId proven) {
    Set<String> names = proofs.size() == 1 ? names() : new HashSet<>();
    names.add(proven.value());
    return names;
  }

  private static String name(Proof proof) {
    String name = proof.name();
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
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
    return proofs.isEmpty() ? Optional.empty() : readable();
  }

  private Optional<DeviceId> readable() {
    try {
      return Optional.of(claimedDevice());
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
