package org.muster.protocol.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;

/**
 * The readers of outside bytes, fuzzed: whatever comes in, nothing but the one refusal comes out.
 * An ordinary build replays the seeds, which are the golden messages; CONTRIBUTING tells how to
 * look for more.
 */
class ReadersFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void package1(byte[] body) {
    try {
      Package1Reader.read(body);
    } catch (MalformedException refused) {
      // the one documented refusal
    }
  }

  @FuzzTest(maxDuration = "10m")
  void package3(byte[] body) {
    try {
      Package3Reader.read("application/vnd.oma.dm.response+json", body);
    } catch (MalformedException refused) {
      // the one documented refusal
    }
  }

  @FuzzTest(maxDuration = "10m")
  void multipart(byte[] body) {
    try {
      Package3Reader.read("multipart/form-data; boundary=b1", body);
    } catch (MalformedException refused) {
      // the one documented refusal
    }
  }

  @FuzzTest(maxDuration = "10m")
  void objectData(byte[] body) {
    try {
      ObjectDataReader.read(body);
    } catch (MalformedException refused) {
      // the one documented refusal
    }
  }

  @FuzzTest(maxDuration = "10m")
  void clientUri(byte[] body) {
    try {
      ClientUri.parse(new String(body, StandardCharsets.UTF_8));
    } catch (MalformedException refused) {
      // the one documented refusal
    }
  }

  @FuzzTest(maxDuration = "10m")
  void package0(byte[] body) {
    try {
      Package0Reader.read(body);
    } catch (MalformedException refused) {
      // the one documented refusal
    }
  }
}
