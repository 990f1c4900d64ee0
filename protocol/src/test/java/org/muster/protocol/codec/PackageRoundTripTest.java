package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.muster.protocol.Alert;
import org.muster.protocol.CommandStatus;
import org.muster.protocol.ConnectionType;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Mark;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;
import org.muster.protocol.Package0;
import org.muster.protocol.Package1;
import org.muster.protocol.Package3;
import org.muster.protocol.ServerUri;
import org.muster.protocol.StatusCode;

/**
 * Packages are read back equal: those of the server, and those of a device that keeps to the
 * schema.
 */
class PackageRoundTripTest {

  private static final String BOUNDARY = "a-boundary-that-no-content-holds";

  @Property(tries = 300)
  void a_notification_is_what_was_written(
      @ForAll("notifications") Package0 notification,
      @ForAll byte[] secret,
      @ForAll @IntRange(min = 4, max = 8) int timestampBytes) {
    byte[] bytes = Package0Writer.write(notification, secret, null, timestampBytes);

    assertThat(Package0Reader.read(bytes)).isEqualTo(notification);
    assertThat(Package0Reader.verifies(bytes, secret, null)).isTrue();
    assertThat(Package0Reader.read(Package0Writer.write(notification, null, null)))
        .isEqualTo(notification);
  }

  @Property(tries = 200)
  void a_notification_comes_out_of_its_wrappings(
      @ForAll("notifications") Package0 notification,
      @ForAll @IntRange(max = 255) int transaction,
      @ForAll @IntRange(max = 65535) int port) {
    byte[] bytes = Package0Writer.write(notification, null, null);
    WapPush push = new WapPush(transaction, bytes);
    assertThat(WapPushReader.read(WapPushWriter.write(push))).isEqualTo(push);

    if (bytes.length <= ShortMessage.MAX_NOTIFICATION) {
      ShortMessage message = new ShortMessage(port, push);
      assertThat(ShortMessageReader.read(ShortMessageWriter.write(message))).isEqualTo(message);
    }
  }

  @Property(tries = 200)
  void a_package_1_is_what_a_device_wrote(@ForAll("initiations") Package1 initiation) {
    assertThat(Package1Reader.read(DeviceSide.write(initiation))).isEqualTo(initiation);
  }

  @Property(tries = 200)
  void a_package_3_is_what_a_device_wrote(@ForAll("responses") Package3 response) {
    Package3 withoutData = new Package3(response.statuses(), Map.of(), response.alerts());

    assertThat(Package3Reader.read(MediaTypes.RESPONSE, DeviceSide.write(response)))
        .isEqualTo(withoutData);
  }

  @Property(tries = 200)
  void a_package_3_with_data_is_what_a_device_wrote(@ForAll("responses") Package3 response) {
    byte[] body = DeviceSide.writeMultipart(response, BOUNDARY);

    assertThat(Package3Reader.read("multipart/form-data; boundary=" + BOUNDARY, body))
        .isEqualTo(response);
    assertThat(Package3Reader.read("multipart/form-data; boundary=\"" + BOUNDARY + "\";", body))
        .isEqualTo(response);
  }

  @Property(tries = 200)
  void an_address_on_a_server_is_kept_as_it_was_written(
      @ForAll("pieces") List<String> path, @ForAll("hosts") String host) {
    String template = "https://" + host + "/" + String.join("/", path);

    assertThat(new ServerUri(template).template()).isEqualTo(template);
    assertThat(new ServerUri(template).hasMacros())
        .isEqualTo(path.stream().anyMatch(piece -> piece.startsWith("[")));
  }

  @Provide
  Arbitrary<Package0> notifications() {
    return Combinators.combine(
            texts().filter(text -> !text.isEmpty()).injectNull(0.3),
            Arbitraries.of(ConnectionType.CELLULAR, ConnectionType.WLAN, ConnectionType.WIRELINE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .injectNull(0.3),
            Arbitraries.integers().between(0, 65535).injectNull(0.3),
            Arbitraries.longs().between(0, 0xFFFFFFFFL).map(Instant::ofEpochSecond).injectNull(0.3),
            Arbitraries.of(true, false))
        .as(Package0::new);
  }

  @Provide
  Arbitrary<Package1> initiations() {
    Arbitrary<Miid> instance = names().map(Miid::new);
    Arbitrary<ManagedObject> object =
        Combinators.combine(
                names().map(name -> "http://ddf.example.com/" + name).injectNull(0.3),
                names().map(name -> new Moid("urn:oma:mo:" + name + ":1.0")),
                instance.list().uniqueElements().ofMaxSize(4))
            .as(ManagedObject::new);
    return Combinators.combine(
            object.list().ofMaxSize(4).injectNull(0.2), alerts().list().ofMaxSize(4))
        .as(Package1::new);
  }

  @Provide
  Arbitrary<Package3> responses() {
    Arbitrary<String> place = names().map(name -> "urn:oma:mo:" + name + ":1.0//");
    Arbitrary<CommandStatus> status =
        Combinators.combine(
                Arbitraries.integers().between(100, 1999).map(StatusCode::new),
                place.list().ofMaxSize(3))
            .as(CommandStatus::new);
    return Combinators.combine(
            status.list().ofMaxSize(12),
            Arbitraries.maps(Arbitraries.integers().between(0, 40), nodes()).ofMaxSize(4),
            alerts().list().ofMaxSize(3))
        .as(Package3::new);
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.oneOf(
            names(),
            Arbitraries.of(
                "[DevID]", "[MCC]", "[MNC]", "[CMCC]", "[CMNC]", "[SPName]", "%20", "\u00e9"))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> hosts() {
    return Arbitraries.of("h", "repo.example.com:8443", "[2001:db8::7]:8080", "10.0.2.2", "u@h:1");
  }

  /** Any bytes: line ends, dashes and halves of characters belong to the content. */
  private static Arbitrary<NodeData> nodes() {
    Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
    Arbitrary<byte[]> lines =
        Arbitraries.of("\r\n", "\n", "--", "-", "a", "--b1--\r\n", "\r", "")
            .list()
            .ofMaxSize(8)
            .map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    return Combinators.combine(
            Arbitraries.of("text/plain", "application/dmmo+json", "application/octet-stream"),
            Arbitraries.oneOf(bytes, lines))
        .as(NodeData::new);
  }

  private static Arbitrary<Alert> alerts() {
    Arbitrary<JsonValue> data =
        Arbitraries.oneOf(
            texts().map(text -> (JsonValue) Json.createValue(text)),
            Arbitraries.integers().map(number -> (JsonValue) Json.createValue(number)),
            texts().map(text -> (JsonValue) Json.createObjectBuilder().add("DM1x", text).build()));
    return Combinators.combine(
            names().map(name -> "urn:vendor:" + name),
            names().map(name -> "urn:a//" + name).injectNull(0.3),
            names().map(name -> "urn:b//" + name).injectNull(0.3),
            Arbitraries.of(Mark.values()),
            names().map(name -> "text/" + name).injectNull(0.3),
            data.injectNull(0.3))
        .as(Alert::new);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withChars("-._~")
        .ofMinLength(1)
        .ofMaxLength(12);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("aZ09 .:/\"\\{}[]\u00e9\u4e2d\u00df").ofMaxLength(40);
  }
}
