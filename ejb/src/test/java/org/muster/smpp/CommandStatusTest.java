package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.gateway.GatewayRefusal;

/** What follows from the answers of SMS centres. */
class CommandStatusTest {

  @ParameterizedTest
  @CsvSource({
    "0x58, BUSY, ESME_RTHROTTLED",
    "0x14, BUSY, ESME_RMSGQFUL",
    "0x0B, REFUSED, ESME_RINVDSTADR",
    "0x01, REFUSED, ESME_RINVMSGLEN",
    "0x65, REFUSED, ESME_RX_P_APPN",
    "0x66, REFUSED, ESME_RX_R_APPN",
    "0x45, UNREACHED, ESME_RSUBMITFAIL",
    "0x64, UNREACHED, ESME_RX_T_APPN",
    "0xFE, UNREACHED, ESME_RDELIVERYFAILURE",
    "0x08, UNREACHED, ESME_RSYSERR",
    "0xFF, UNREACHED, ESME_RUNKNOWNERR",
    "0x0A, DOWN, ESME_RINVSRCADR",
    "0x62, DOWN, ESME_RINVEXPIRY",
    "0x04, DOWN, ESME_RINVBNDSTS",
    "0x400, UNREACHED, an error of the vendor's (0x00000400)"
  })
  void an_answer_is_a_refusal_in_words(String code, GatewayRefusal.Kind kind, String words) {
    GatewayRefusal refusal = CommandStatus.refusal(Integer.decode(code));

    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.getMessage()).startsWith("The SMS centre refused it: ").contains(words);
  }

  @Test
  void a_full_queue_is_left_alone_longer_than_a_limit() {
    Duration throttled = CommandStatus.refusal(0x58).after().orElseThrow();

    assertThat(CommandStatus.refusal(0x14).after().orElseThrow()).isGreaterThan(throttled);
  }

  @Test
  void each_code_is_there_once() {
    assertThat(CommandStatus.values())
        .extracting(status -> CommandStatus.words(codeOf(status)))
        .doesNotHaveDuplicates();
  }

  private static int codeOf(CommandStatus status) {
    for (int code = 0; code <= 0xFF; code++) {
      if (CommandStatus.words(code).contains("ESME_" + status.name() + ",")) {
        return code;
      }
    }
    throw new AssertionError(status + " is found by no code");
  }
}
