package org.muster.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.protocol.ClientUri;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;

/** Where a device has the account of this server (TS §5.2.2, §6.1). */
class OwnAccountTest {

  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:";

  @Test
  void the_only_account_that_a_device_announces_is_this_servers() {
    assertThat(uri(object("1.2", "server"))).isEqualTo(ACCOUNT + "1.2/server/Auth/Trsp/Secret");
  }

  @Test
  void devices_may_call_it_by_the_version_of_the_examples() {
    assertThat(uri(object("2.0", "a"))).isEqualTo(ACCOUNT + "2.0/a/Auth/Trsp/Secret");
  }

  @Test
  void of_several_it_is_the_one_with_the_servers_id() {
    assertThat(uri(object("1.2", "a", "b")))
        .isEqualTo(ACCOUNT + "1.2/(x)/Auth/Trsp/Secret?nv=(x)/SrvID:muster");
  }

  @Test
  void where_nothing_was_announced_there_is_one() {
    assertThat(uri()).isEqualTo(ACCOUNT + "1.2//Auth/Trsp/Secret");
    assertThat(OwnAccount.uri(List.of(object("1.2", "a")), "", "muster"))
        .isEqualTo(ACCOUNT + "1.2/a/");
  }

  private static String uri(ManagedObject... announced) {
    String uri = OwnAccount.uri(List.of(announced), "Auth/Trsp/Secret", "muster");
    return ClientUri.parse(uri).text();
  }

  private static ManagedObject object(String version, String... instances) {
    return new ManagedObject(
        null, new Moid(ACCOUNT + version), List.of(instances).stream().map(Miid::new).toList());
  }
}
