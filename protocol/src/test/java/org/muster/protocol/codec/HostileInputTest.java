package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Package3;
import org.muster.protocol.ServerUri;

/**
 * Golden messages, damaged in thousands of ways, the same ways every time. Each is either read or
 * refused in the one documented way.
 */
class HostileInputTest {

  private static final int MUTATIONS = 400;
  private static final List<String> TOKENS =
      List.of(
          "{",
          "[",
          "]",
          "}",
          "\"",
          "\\",
          ":",
          ",",
          "null",
          "1e999999999",
          "--",
          "\r\n",
          "\0",
          "\u00ff",
          "--b1",
          "--b1--",
          "(x)",
          "*",
          "%",
          "/",
          "?nv=",
          "&",
          "#",
          " ",
          ";");

  private final Random random = new Random(20160209);
  private int read;
  private int refused;

  @Test
  void a_damaged_notification_is_read_or_refused() {
    for (String name : Wire.namesIn("p0")) {
      damage(
          Wire.notification(name),
          bytes -> {
            Package0Reader.read(bytes);
            Package0Reader.verifies(bytes, new byte[] {1}, null);
          });
    }
    assertBothHappened();
  }

  @Test
  void a_damaged_push_is_read_or_refused() {
    damage(Wire.hex("push/v9-wsp-push"), WapPushReader::read);
    damage(Wire.hex("push/v10-short-message"), ShortMessageReader::read);
    assertBothHappened();
  }

  @Test
  void a_damaged_package_1_is_read_or_refused() {
    for (String name : Wire.namesIn("p1")) {
      damage(Wire.request("p1/" + name).body(), bytes -> Package1Reader.read(bytes).initiation());
    }
    assertBothHappened();
  }

  @Test
  void a_damaged_package_3_is_read_or_refused() {
    for (String name : Wire.namesIn("p3")) {
      Wire.Request request = Wire.request("p3/" + name);
      damage(
          request.body(),
          bytes -> {
            Package3 response = Package3Reader.read(request.contentType(), bytes);
            response.statuses().forEach(status -> status.code().meaning());
            response.data().values().forEach(data -> data.text());
          });
    }
    assertBothHappened();
  }

  @Test
  void a_damaged_content_type_is_read_or_refused() {
    Wire.Request request = Wire.request("p3/data");
    damage(
        request.contentType().getBytes(StandardCharsets.ISO_8859_1),
        bytes -> Package3Reader.read(latin1(bytes), request.body()));
    assertBothHappened();
  }

  @Test
  void a_damaged_command_is_read_or_refused() {
    for (String line :
        List.of(
            "GET urn:oma:mo:moid:1.0/(x)/Data/(y)/Value?nv=(x)/ID:GPS&nv=(y)/Date:12.2&lv=2&cv=%41",
            "HGET https://[::1]:8080/r/[DevID]?mcc=[MCC] urn:oma:mo:oma-dm-dacmo:1.0//urn%3Aa:b/i",
            "DEFAULT http://repo.example.com:80/ urn:oma:mo:oma-mms:1.3")) {
      damage(
          line.getBytes(StandardCharsets.ISO_8859_1),
          bytes -> Command.of(Arrays.asList(latin1(bytes).split(" "))).line());
    }
    assertBothHappened();
  }

  @Test
  void a_damaged_address_or_name_is_read_or_refused() {
    damage(
        "urn:oma:mo:moid:1.0/(x)/Data/*/Value?nv=(x)/ID:a%20b&lv=1"
            .getBytes(StandardCharsets.ISO_8859_1),
        bytes -> ClientUri.parse(latin1(bytes)).level());
    damage(
        "http://[::1]:8080/[MCC]".getBytes(StandardCharsets.ISO_8859_1),
        bytes -> new ServerUri(latin1(bytes)).hasMacros());
    damage(
        " IMEI:004401020304055 ; ".getBytes(StandardCharsets.ISO_8859_1),
        bytes -> DeviceId.parse(latin1(bytes)));
    assertBothHappened();
  }

  private void damage(byte[] golden, Consumer<byte[]> reader) {
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] damaged = golden;
      for (int blows = 1 + random.nextInt(4); blows > 0; blows--) {
        damaged = blow(damaged);
      }
      readOrRefuse(damaged, reader);
    }
  }

  private void readOrRefuse(byte[] bytes, Consumer<byte[]> reader) {
    assertThatCode(
            () -> {
              try {
                reader.accept(bytes.clone());
                read++;
              } catch (MalformedException e) {
                assertThat(e).hasMessageMatching("(?s).{10,}");
                refused++;
              }
            })
        .as(() -> "reading " + HexFormat.of().formatHex(bytes))
        .doesNotThrowAnyException();
  }

  private byte[] blow(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = from + random.nextInt(bytes.length - from + 1);
    return switch (random.nextInt(6)) {
      case 0 -> flipBit(bytes);
      case 1 -> splice(bytes, from, Math.min(to, from + 8), new byte[0]);
      case 2 -> splice(bytes, to, to, Arrays.copyOfRange(bytes, from, to));
      case 3 -> splice(bytes, from, Math.min(to, from + 1), token());
      case 4 -> splice(bytes, from, from, token());
      default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, from) : flipBit(bytes);
    };
  }

  private byte[] flipBit(byte[] bytes) {
    byte[] flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] insertion) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(insertion);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void assertBothHappened() {
    assertThat(read).as("damage that went unnoticed").isPositive();
    assertThat(refused).as("damage that was refused").isPositive();
  }
}
