package org.muster.model;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import org.muster.kernel.Refusal;

/** The reader of descriptions, fuzzed: nothing but the one refusal comes out. */
@Tag("fuzz")
class DdfReaderFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void ddf(byte[] file) {
    try {
      DdfReader.read(file);
    } catch (Refusal refused) {
      // the one documented refusal
    }
  }
}
