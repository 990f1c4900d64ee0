package org.muster.pap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.muster.kernel.Refusal;

/** The readers of what gateways say, fuzzed: nothing but the one refusal comes out. */
@Tag("fuzz")
class PapReaderFuzzTest {

  private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");

  @FuzzTest(maxDuration = "10m")
  void answer(byte[] document) {
    try {
      PapReader.read(document).status().ifPresent(PapStatus::text);
    } catch (Refusal refused) {
      // the one documented refusal
    }
  }

  /** What can be read can be answered. */
  @FuzzTest(maxDuration = "10m")
  void result(byte[] body) {
    try {
      PapResult result = PapResult.read("multipart/related; boundary=b", body);
      result.receipt("g", NOW);
      PapReader.read(result.response(PapVersion.V2_1));
    } catch (Refusal refused) {
      // the one documented refusal
    }
  }
}
