package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.hget;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;

/** How long a content of the Data Repository is there. */
@OnTheServer
class ContentLifetimeIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api anybody = Api.anonymously();

  @Test
  void a_standing_content_is_served_until_it_is_closed() {
    String uri = operator.depositsWith("?standing=true", "text/plain", "default");

    for (int time = 0; time < 5; time++) {
      assertThat(anybody.get(Api.path(uri)).text()).isEqualTo("default");
    }
    Api.asAdministrator().delete("/api/v1" + Api.path(uri));
    assertThat(anybody.get(Api.path(uri)).status()).isEqualTo(404);
  }

  @Test
  void what_waits_with_a_command_is_short_lived_from_when_it_travels() {
    String content = operator.deposits("text/plain", "1");
    String token = content.substring(content.lastIndexOf('/') + 1);
    assertThat(daysLeft(token)).isBetween(0L, 1L);

    operator.queues(device, hget(content, MODEL));
    assertThat(daysLeft(token)).isBetween(88L, 90L);

    device.opens().isAsked(hget(content, MODEL));
    assertThat(daysLeft(token)).isBetween(0L, 1L);

    device.opens(); // the session was lost, and the command travels once more
    assertThat(daysLeft(token)).isBetween(0L, 1L);
  }

  @Test
  void what_nothing_waits_with_any_more_is_not_kept_for_long() {
    String content = operator.deposits("text/plain", "1");
    String token = content.substring(content.lastIndexOf('/') + 1);

    operator.cancels(operator.queues(device, hget(content, MODEL)));

    assertThat(daysLeft(token)).isBetween(0L, 1L);
  }

  @Test
  void what_several_commands_wait_with_is_not_cut_short_by_one_of_them() {
    String content = operator.depositsWith("?uses=2", "text/plain", "1");
    String token = content.substring(content.lastIndexOf('/') + 1);
    String first = operator.queues(device, hget(content, MODEL));
    operator.queues(device, hget(content, MODEL));

    operator.cancels(first);

    assertThat(daysLeft(token)).isBetween(88L, 90L);
  }

  private long daysLeft(String token) {
    Instant expiry =
        Instant.parse(
            Api.asAdministrator().read("/api/v1/repository/" + token).getString("expiresAt"));
    return Duration.between(Instant.now(), expiry).toDays();
  }
}
