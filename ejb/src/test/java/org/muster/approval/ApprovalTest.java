package org.muster.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.DeviceId;

class ApprovalTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Each verb in each state: the state that it leads to, or the same, where it does nothing. */
  @ParameterizedTest
  @CsvSource({
    "AWAITING_APPROVAL, approve, COUNTING_DOWN",
    "AWAITING_APPROVAL, refuse, REFUSED",
    "AWAITING_APPROVAL, expire, EXPIRED",
    "AWAITING_APPROVAL, done, AWAITING_APPROVAL",
    "AWAITING_APPROVAL, fail, AWAITING_APPROVAL",
    "COUNTING_DOWN, approve, COUNTING_DOWN",
    "COUNTING_DOWN, refuse, REFUSED",
    "COUNTING_DOWN, expire, COUNTING_DOWN",
    "COUNTING_DOWN, done, DONE",
    "COUNTING_DOWN, fail, FAILED",
    "DONE, approve, DONE",
    "DONE, refuse, DONE",
    "DONE, expire, DONE",
    "DONE, done, DONE",
    "DONE, fail, DONE",
    "FAILED, approve, FAILED",
    "FAILED, refuse, FAILED",
    "FAILED, expire, FAILED",
    "FAILED, done, FAILED",
    "FAILED, fail, FAILED",
    "REFUSED, approve, REFUSED",
    "REFUSED, refuse, REFUSED",
    "REFUSED, expire, REFUSED",
    "REFUSED, done, REFUSED",
    "REFUSED, fail, REFUSED",
    "EXPIRED, approve, EXPIRED",
    "EXPIRED, refuse, EXPIRED",
    "EXPIRED, expire, EXPIRED",
    "EXPIRED, done, EXPIRED",
    "EXPIRED, fail, EXPIRED"
  })
  void each_verb_leads_where_the_states_say(
      ApprovalState from, String verb, ApprovalState expected) {
    Approval approval = in(from);

    boolean did = verb(verb).test(approval);

    assertThat(approval.state()).isEqualTo(expected);
    assertThat(did).isEqualTo(from != expected);
  }

  @Test
  void it_is_not_done_before_its_time() {
    Approval approval = in(ApprovalState.COUNTING_DOWN);

    assertThat(approval.isDue(LATER.minusMillis(1))).isFalse();
    assertThat(approval.done(LATER.minusMillis(1))).isFalse();
    assertThat(approval.isDue(LATER)).isTrue();
  }

  @Test
  void it_does_not_expire_before_its_time() {
    assertThat(in(ApprovalState.AWAITING_APPROVAL).expire(LATER.minusMillis(1))).isFalse();
  }

  private static Predicate<Approval> verb(String name) {
    return switch (name) {
      case "approve" -> approval -> approval.approve("eva", NOW, MINUTE);
      case "refuse" -> approval -> approval.refuse("eva", "no");
      case "expire" -> approval -> approval.expire(LATER);
      case "done" -> approval -> approval.done(LATER);
      case "fail" -> approval -> approval.fail("gone");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Approval in(ApprovalState state) {
    Approval approval = new Approval(Deed.deletion(new DeviceId("d")), "admin", "lost", NOW, LATER);
    switch (state) {
      case AWAITING_APPROVAL -> {}
      case COUNTING_DOWN -> approval.countDown(NOW, MINUTE);
      case DONE -> {
        approval.countDown(NOW, MINUTE);
        approval.done(LATER);
      }
      case FAILED -> {
        approval.countDown(NOW, MINUTE);
        approval.fail("gone");
      }
      case REFUSED -> approval.refuse("eva", "no");
      case EXPIRED -> approval.expire(LATER);
    }
    assertThat(approval.state()).isEqualTo(state);
    return approval;
  }
}
