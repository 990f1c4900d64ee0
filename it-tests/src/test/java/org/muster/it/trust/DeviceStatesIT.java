package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Credentials;

/** A device that an operator turns off is refused, whatever it shows. */
@OnTheServer
class DeviceStatesIT {

  private final Api api = Api.asAdministrator();
  private final Operator operator = new Operator();
  private final Account account = new Account();
  private final LockstepDevice device = account.device();

  @Test
  void a_device_is_active_once_it_has_come() {
    assertThat(state()).isEqualTo("REGISTERED");

    device.opens().isDismissed();

    assertThat(state()).isEqualTo("ACTIVE");
  }

  @Test
  void who_cannot_prove_to_be_the_device_makes_it_no_more_active_than_it_was() {
    LockstepDevice somebody =
        LockstepDevice.with(device.id(), new Credentials(account.name(), "guessed"));

    assertThat(somebody.initiates("{}").status()).isEqualTo(401);

    assertThat(state()).isEqualTo("REGISTERED");
    assertThat(operator.device(device)).doesNotContainKey("lastContactAt");
  }

  @Test
  void a_blocked_device_is_refused_until_the_block_is_lifted() {
    device.opens().isDismissed();
    operator.queues(device, get(DEV_ID));

    assertThat(account.becomes("BLOCKED")).isEqualTo(204);

    assertThat(device.initiates("{}").status()).isEqualTo(403);
    assertThat(account.sessions()).isEqualTo(1);
    assertThat(account.actions()).startsWith("device.refused", "device.block");
    assertThat(account.becomes("REGISTERED")).isEqualTo(204);
    device.opens().isAsked(get(DEV_ID));
    assertThat(state()).isEqualTo("ACTIVE");
  }

  @Test
  void a_blocked_device_does_not_go_on_with_its_session() {
    operator.queues(device, get(DEV_ID));
    device.opens().isAsked(get(DEV_ID));

    account.becomes("BLOCKED");

    assertThat(
            device
                .sends(
                    "application/vnd.oma.dm.response+json",
                    "{\"Status\":[{\"sc\":200}]}".getBytes())
                .status())
        .isEqualTo(403);
  }

  @Test
  void a_retired_device_has_no_credentials_any_more() {
    assertThat(account.becomes("RETIRED")).isEqualTo(204);

    assertThat(device.initiates("{}").status()).isEqualTo(401);
    assertThat(account.credentials())
        .extracting(credential -> credential.getString("state"))
        .containsOnly("REVOKED");
  }

  @Test
  void a_state_that_cannot_follow_is_refused() {
    assertThat(account.becomes("REGISTERED")).isEqualTo(409);
    assertThat(account.becomes("QUARANTINED")).isEqualTo(400);
    assertThat(account.becomes("ASLEEP")).isEqualTo(400);
    account.becomes("BLOCKED");
    assertThat(account.becomes("BLOCKED")).isEqualTo(409);
    assertThat(api.put("/api/v1/devices/none/state", "{\"state\":\"BLOCKED\"}").status())
        .isEqualTo(404);
  }

  @Test
  void devices_are_listed_by_their_state() {
    account.becomes("BLOCKED");

    String list = "/api/v1/devices?prefix=" + Api.encoded(account.id()) + "&state=";
    assertThat(api.read(list + "BLOCKED").getJsonArray("items").getValuesAs(JsonObject.class))
        .extracting(item -> item.getString("id"))
        .containsExactly(account.id());
    assertThat(api.read(list + "ACTIVE").getJsonArray("items")).isEmpty();
    assertThat(api.get(list + "SOME").status()).isEqualTo(400);
  }

  @Test
  void a_device_that_nobody_knows_is_refused() {
    Curl.Heard heard = Curl.opens(LockstepDevice.anyId(), "-u", "nobody:secret");

    assertThat(heard.status()).isEqualTo(401);
    assertThat(heard.challenges()).hasSize(3);
  }

  private String state() {
    return operator.device(device).getString("state");
  }
}
