package org.muster.web.device;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muster.credential.BasicProof;
import org.muster.credential.Challenge;
import org.muster.credential.DigestProof;
import org.muster.credential.Proof;
import org.muster.credential.PskProof;
import org.muster.protocol.DeviceId;
import org.muster.scheme.Scheme;

/** What counts as a failure to prove who one is, and under which names. */
class DeviceRequestTest {

  private static final Challenge HEADER = new Challenge(List.of(Scheme.BASIC), null, false);
  private static final Challenge CONNECTION = new Challenge(List.of(), null, false);
  private static final Challenge STALE = new Challenge(List.of(Scheme.DIGEST), "n", true);
  private static final Proof BASIC = new BasicProof("victim:guess");
  private static final Proof OF_CONNECTION = new PskProof("meter", 1);

  @Test
  void whoever_shows_something_wrong_in_a_header_fails() {
    assertThat(request("D", BASIC).fails(HEADER)).isTrue();
    assertThat(request("D", OF_CONNECTION, BASIC).fails(HEADER)).isTrue();
  }

  @Test
  void whoever_shows_nothing_yet_or_what_nobody_has_asked_for_does_not_fail() {
    assertThat(request("D").fails(HEADER)).isFalse();
    assertThat(request("D", OF_CONNECTION).fails(HEADER)).isFalse();
    assertThat(request("D", BASIC).fails(STALE)).isFalse();
  }

  @Test
  void a_wrong_connection_is_a_failure_where_no_header_helps() {
    assertThat(request("D", OF_CONNECTION).fails(CONNECTION)).isTrue();
    assertThat(request("D").fails(CONNECTION)).isFalse();
  }

  @Test
  void failures_are_those_of_the_claimed_device_and_of_the_name_that_is_shown() {
    assertThat(request("D", BASIC).names()).containsExactlyInAnyOrder("D", "victim");
    assertThat(request("D;;", BASIC).names()).containsExactlyInAnyOrder("D", "victim");
    assertThat(request(null).names()).isEmpty();
  }

  @Test
  void a_name_is_the_same_however_it_is_written() {
    Proof plain = new DigestProof(Map.of("username", "victim"), "POST", "/dm");
    Proof extended = new DigestProof(Map.of("username*", "UTF-8''%76ictim"), "POST", "/dm");

    assertThat(request(null, plain).names()).containsExactly("victim");
    assertThat(request(null, extended).names()).containsExactly("victim");
  }

  @Test
  void a_name_that_is_shown_beside_another_proof_is_not_forgiven() {
    DeviceId device = new DeviceId("D");

    assertThat(request("D", BASIC).namesOf(device)).containsExactlyInAnyOrder("D", "victim");
    assertThat(request("D", OF_CONNECTION, BASIC).namesOf(device)).containsExactly("D");
  }

  private static DeviceRequest request(String devId, Proof... proofs) {
    return new DeviceRequest(saying(devId), "192.0.2.1", List.of(proofs));
  }

  /** Headers of which only the DevID is there. */
  private static HttpHeaders saying(String devId) {
    return (HttpHeaders)
        Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (proxy, method, arguments) ->
                method.getName().equals("getHeaderString") && arguments[0].equals("OMADM-DevID")
                    ? devId
                    : null);
  }
}
