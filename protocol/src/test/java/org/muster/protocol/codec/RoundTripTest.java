package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.muster.protocol.ClientUri;
import org.muster.protocol.ClientUriBuilder;
import org.muster.protocol.Command;
import org.muster.protocol.Cont;
import org.muster.protocol.Default;
import org.muster.protocol.Delete;
import org.muster.protocol.Exec;
import org.muster.protocol.Get;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.Package2;
import org.muster.protocol.ServerUri;
import org.muster.protocol.Show;
import org.muster.protocol.Sub;
import org.muster.protocol.Unsub;

/** What is written is read back equal: addresses, commands, packages, the data of objects. */
class RoundTripTest {

  private static final Moid MOID = new Moid("urn:oma:mo:moid:1.0");

  @Property(tries = 300)
  void a_command_is_read_from_its_own_line(@ForAll("commands") Command command) {
    assertThat(Command.of(command.line())).isEqualTo(command);
  }

  @Property(tries = 200)
  void a_package_of_commands_holds_their_lines(@ForAll("packages") List<Command> commands) {
    byte[] json = Package2Writer.write(new Package2(commands));

    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
      List<Command> read =
          reader.readObject().getJsonArray("CMD").getValuesAs(JsonArray.class).stream()
              .map(line -> Command.of(texts(line)))
              .toList();
      assertThat(read).isEqualTo(commands);
    }
  }

  @Property(tries = 300)
  void an_address_is_what_it_was_built_from(
      @ForAll("names") List<String> path,
      @ForAll @StringLength(max = 60) String value,
      @ForAll("letters") char letter) {
    ClientUriBuilder builder = ClientUri.at(MOID).instancePlaceholder(letter).nodes(path);
    ClientUri uri = builder.where(letter, List.of("Leaf"), value).level(3).build();

    assertThat(ClientUri.parse(uri.text())).isEqualTo(uri);
    assertThat(uri.path()).isEqualTo(path);
    assertThat(uri.level()).hasValue(3);
    assertThat(uri.nodeValues())
        .containsExactly(new ClientUri.NodeValue(letter, List.of("Leaf"), wellFormed(value)));
  }

  @Property(tries = 200)
  void the_data_of_objects_is_read_as_it_was_written(
      @ForAll("names") List<String> path, @ForAll("contents") JsonValue content) {
    ClientUri uri = ClientUri.at(MOID).instance(new Miid("i")).nodes(path).build();
    List<ObjectItem> items =
        IntStream.range(0, 3)
            .mapToObj(i -> new ObjectItem("http://ddf/" + i, uri, "v" + i, "Node", content))
            .toList();

    assertThat(ObjectDataReader.read(ObjectDataWriter.write(items))).isEqualTo(items);
  }

  @Provide
  Arbitrary<List<Command>> packages() {
    return commands().list().ofMinSize(1).ofMaxSize(20);
  }

  @Provide
  Arbitrary<Command> commands() {
    Arbitrary<ServerUri> there =
        Arbitraries.of(
                "https://repo.example.com:443/x",
                "http://[::1]:8080/[DevID]/[MCC]/[MNC]?a=[CMCC]&b=[CMNC]&c=[SPName]",
                "https://h/%20")
            .map(ServerUri::new);
    Arbitrary<ClientUri> node =
        Combinators.combine(names(), letters())
            .as(
                (path, letter) ->
                    ClientUri.at(MOID)
                        .instancePlaceholder(letter)
                        .nodes(path)
                        .where(letter, List.of("ID"), "a b")
                        .build());
    return Arbitraries.oneOf(
        Combinators.combine(there, node).as(Hget::new),
        there.map(uri -> new Hget(uri, null)),
        Combinators.combine(there, node.list().ofMinSize(1).ofMaxSize(4)).as(Hput::new),
        Combinators.combine(there, node.list().ofMinSize(1).ofMaxSize(4)).as(Hpost::new),
        node.map(Delete::new),
        Combinators.combine(node, there).as(Exec::new),
        node.map(uri -> new Exec(uri, null)),
        node.map(Get::new),
        there.map(Show::new),
        there.map(Cont::new),
        there.map(uri -> new Default(uri, MOID)),
        Combinators.combine(there, node).as(Sub::new),
        node.map(Unsub::new));
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withChars("-._~")
        .ofMinLength(1)
        .ofMaxLength(12)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<Character> letters() {
    return Arbitraries.chars().range('a', 'z');
  }

  @Provide
  Arbitrary<JsonValue> contents() {
    Arbitrary<JsonValue> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().map(text -> (JsonValue) Json.createValue(wellFormed(text))),
            Arbitraries.integers().map(number -> (JsonValue) Json.createValue(number)),
            Arbitraries.of(JsonValue.TRUE, JsonValue.FALSE, JsonValue.NULL));
    Arbitrary<JsonValue> object =
        leaf.list()
            .ofMaxSize(5)
            .map(
                values -> {
                  var builder = Json.createObjectBuilder();
                  for (int i = 0; i < values.size(); i++) {
                    builder.add("n" + i, values.get(i));
                  }
                  return builder.build();
                });
    return Arbitraries.oneOf(leaf, object);
  }

  /** UTF-8 has no place for half of a pair. */
  private static String wellFormed(String text) {
    return new String(
        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<String> texts(JsonArray line) {
    return line.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
