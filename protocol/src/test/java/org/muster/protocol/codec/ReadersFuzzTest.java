package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;

/**
 * The readers of outside bytes, fuzzed: whatever comes in, nothing but the one refusal comes out.
 * An ordinary build replays the seeds, which are the golden messages; CONTRIBUTING tells how to
 * look for more.
 */
@Tag("fuzz")
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

  /** The first line is the header {@code Content-Type}, the rest is the body. */
  @FuzzTest(maxDuration = "10m")
  void multipartWithItsHeader(byte[] message) {
    int end = Lines.after(message, 0, message.length);
    String contentType = new String(message, 0, end, StandardCharsets.ISO_8859_1).strip();
    byte[] body = Arrays.copyOfRange(message, end, message.length);
    try {
      Package3Reader.read(contentType, body);
      Package3Reader.read("multipart/form-data; " + contentType, body);
    } catch (MalformedException refused) {
      // the one documented refusal
    }
  }

  @FuzzTest(maxDuration = "10m")
  void wapPush(byte[] pdu) {
    try {
      WapPush push = WapPushReader.read(pdu);
      assertThat(WapPushWriter.write(push)).isEqualTo(pdu);
    } catch (MalformedException refused) {
      // the one documented refusal
    }
  }

  @FuzzTest(maxDuration = "10m")
  void shortMessage(byte[] data) {
    try {
      ShortMessage message = ShortMessageReader.read(data);
      assertThat(ShortMessageWriter.write(message)).isEqualTo(data);
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
