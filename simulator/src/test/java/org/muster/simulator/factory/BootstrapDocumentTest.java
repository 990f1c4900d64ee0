package org.muster.simulator.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.TreeFault;

/** What a device makes of the document of its bootstrap (TS §8). */
class BootstrapDocumentTest {

  private static final String EXAMPLE =
      "[{\"ClientURI\":\"urn:oma:mo:oma-dm-dmacc:1.2//\",\"MOData\":{\"acme\":{"
          + "\"SrvID\":\"com.example.dm\",\"SrvURI\":\"https://dm.example.com/dm20\","
          + "\"Name\":\"Example DM\",\"Perm\":{\"1\":{\"MOID\":\"urn:oma:mo:oma-dm-devinfo:1.2\"}},"
          + "\"Auth\":{\"Noti\":{\"Type\":0,\"Data\":\"bm9uY2UtMQ==\",\"Secret\":\"dG9wc2VjcmV0\"},"
          + "\"Trsp\":{\"Data\":\"ZGV2aWNlLTQy\",\"Secret\":\"cGFzc3dvcmQ=\"}}}}}]";

  @Test
  void the_account_is_kept_as_it_came() throws IOException, TreeFault {
    BootstrapDocument document = read(EXAMPLE);

    assertThat(document.serverId()).isEqualTo("com.example.dm");
    assertThat(document.endpoint()).hasToString("https://dm.example.com/dm20");
    DeviceTree tree = new DeviceTree(java.util.List.of(document.account()));
    ClientUri secret = ClientUri.parse(FactoryObjects.ACCOUNT + "/server/Auth/Trsp/Secret");
    assertThat(((Leaf) tree.find(secret).get(0).node()).value()).isEqualTo("cGFzc3dvcmQ=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "nothing",
        "[{\"ClientURI\":\"urn:oma:mo:oma-dm-devinfo:1.2//\",\"MOData\":{\"x\":{}}}]",
        "[{\"ClientURI\":\"urn:oma:mo:oma-dm-dmacc:1.2//\",\"MOData\":{\"x\":1}}]",
        "[{\"ClientURI\":\"urn:oma:mo:oma-dm-dmacc:1.2//\",\"MOData\":{\"x\":{\"ServerID\":\"a\"}}}]",
        "[{\"ClientURI\":\"urn:oma:mo:oma-dm-dmacc:1.2//\",\"MOData\":{\"x\":{\"Auth\":{\"Noti\":"
            + "{\"Type\":\"none\"}}}}}]"
      })
  void what_does_not_go_with_the_description_of_accounts_is_none(String document) {
    assertThatThrownBy(() -> read(document)).isInstanceOf(UnfitDescription.class);
  }

  private static BootstrapDocument read(String json) throws UnfitDescription {
    return BootstrapDocument.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
