package org.muster.pap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of push proxy gateways (WAP-249 §7.1). */
class PapAddressTest {

  @ParameterizedTest
  @CsvSource({
    "+4917012345, +4917012345, WAPPUSH=+4917012345/TYPE=PLMN@ppg.example",
    "+49 (170) 123-45, +4917012345, WAPPUSH=+4917012345/TYPE=PLMN@ppg.example",
    "195.153.199.30, 195.153.199.30, WAPPUSH=195.153.199.30/TYPE=IPv4@ppg.example",
    "fe80::1, fe80:0:0:0:0:0:0:1, WAPPUSH=fe80:0:0:0:0:0:0:1/TYPE=IPv6@ppg.example",
    "::, 0:0:0:0:0:0:0:0, WAPPUSH=0:0:0:0:0:0:0:0/TYPE=IPv6@ppg.example",
    "::ffff:10.0.0.1, 10.0.0.1, WAPPUSH=10.0.0.1/TYPE=IPv4@ppg.example",
    "WAPPUSH=+4917012345/TYPE=PLMN, +4917012345, WAPPUSH=+4917012345/TYPE=PLMN@ppg.example",
    "wappush=+4917012345/type=plmn@other.net, WAPPUSH=+4917012345/TYPE=PLMN@other.net,"
        + " WAPPUSH=+4917012345/TYPE=PLMN@other.net",
    "WAPPUSH=john.doe%40x.org/TYPE=USER, WAPPUSH=john.doe%40x.org/TYPE=USER,"
        + " WAPPUSH=john.doe%40x.org/TYPE=USER@ppg.example",
    "WAPPUSH=m2m-7/TYPE=USER@other.net, WAPPUSH=m2m-7/TYPE=USER@other.net,"
        + " WAPPUSH=m2m-7/TYPE=USER@other.net"
  })
  void an_address_is_kept_short_and_sent_whole(String entered, String kept, String sent) {
    PapAddress address = PapAddress.read(entered).orElseThrow();

    assertThat(address.text()).isEqualTo(kept);
    assertThat(address.at("ppg.example")).isEqualTo(sent);
    assertThat(PapAddress.read(kept)).as("read again").contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4917012345",
        "017012345",
        "+0170123456",
        "+49",
        "+4912345678901234",
        "+49170x2345",
        "256.1.1.1",
        "1.2.3",
        "1.2.3.4.5",
        ":",
        "1:2",
        "1::2::3",
        "12345::",
        "fe80::1%eth0",
        "::ffff:300.0.0.1",
        "john",
        "ppg.example",
        "http://ppg.example",
        "WAPPUSH=/TYPE=USER",
        "WAPPUSH=john doe/TYPE=USER",
        "WAPPUSH=john@x/TYPE=USER",
        "WAPPUSH=john%4/TYPE=USER",
        "WAPPUSH=john/TYPE=USER@",
        "WAPPUSH=john/TYPE=USER@ppg example",
        "WAPPUSH=john/TYPE=USER@-ppg",
        "WAPPUSH=john/TYPE=FAX@ppg.example",
        "WAPPUSH=+4917012345/TYPE=IPv4",
        "WAPPUSH=10.0.0.1/TYPE=PLMN",
        "WAPPUSH=x\"/><address/TYPE=USER",
        "WAPPUSH=x\u0000/TYPE=USER"
      })
  void what_is_none_is_refused(String entered) {
    assertThat(PapAddress.read(entered)).isEmpty();
  }
}
