package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTest {

  private static final ServerUri REPO = new ServerUri("https://repo.example.com/[DevID]");
  private static final ClientUri NODE = ClientUri.parse("urn:oma:mo:moid:1.0//A");
  private static final ClientUri OTHER = ClientUri.parse("urn:oma:mo:moid:1.0/*/B?lv=1&cv=x");
  private static final Moid MOID = new Moid("urn:oma:mo:oma-mms:1.3");

  static Stream<Command> commands() {
    return Stream.of(
        new Hget(REPO, NODE),
        new Hget(REPO, null),
        new Hput(REPO, List.of(NODE)),
        new Hput(REPO, List.of(NODE, OTHER)),
        new Hpost(REPO, List.of(NODE)),
        new Hpost(REPO, List.of(NODE, OTHER, NODE)),
        new Delete(NODE),
        new Exec(NODE, null),
        new Exec(NODE, REPO),
        new Get(OTHER),
        new Show(REPO),
        new Cont(REPO),
        new End(),
        new Default(REPO, MOID),
        new Sub(REPO, NODE),
        new Unsub(NODE));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_survives_its_line(Command command) {
    assertThat(Command.of(command.line())).isEqualTo(command);
  }

  @Test
  void every_command_there_is_is_tried_here() {
    assertThat(commands().<Class<?>>map(Command::getClass).distinct())
        .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses())
        .hasSize(12);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_name_of_a_command_is_its_type_in_upper_case(Command command) {
    assertThat(command.name()).isEqualToIgnoringCase(command.getClass().getSimpleName());
    assertThat(command.name()).isUpperCase();
  }

  @Test
  void parameters_travel_in_the_order_of_the_specification() {
    assertThat(new Hget(REPO, NODE).line()).containsExactly("HGET", REPO.template(), NODE.text());
    assertThat(new Exec(NODE, REPO).line()).containsExactly("EXEC", NODE.text(), REPO.template());
    assertThat(new Default(REPO, MOID).line())
        .containsExactly("DEFAULT", REPO.template(), MOID.value());
    assertThat(new Sub(REPO, NODE).line()).containsExactly("SUB", REPO.template(), NODE.text());
    assertThat(new Hput(REPO, List.of(NODE, OTHER)).line())
        .containsExactly("HPUT", REPO.template(), NODE.text(), OTHER.text());
  }

  @Test
  void only_exec_cont_and_a_write_without_a_target_must_not_be_repeated() {
    assertThat(commands().filter(command -> !command.repeatable()))
        .containsExactly(
            new Hget(REPO, null), new Exec(NODE, null), new Exec(NODE, REPO), new Cont(REPO));
  }

  @Test
  void commands_that_send_the_device_somewhere_tell_where() {
    assertThat(commands().filter(command -> command.serverUri().isEmpty()))
        .containsExactly(
            new Delete(NODE), new Exec(NODE, null), new Get(OTHER), new End(), new Unsub(NODE));
    assertThat(commands().flatMap(command -> command.serverUri().stream())).containsOnly(REPO);
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource({
    "'', command, There is no command ''",
    "get urn:a//b, command, in upper case",
    "ADD urn:a//b, command, There is no command 'ADD'",
    "GET, ClientURI, is missing",
    "GET urn:a//b urn:a//c, command, 'GET takes one ClientURI, but 2 parameters were given'",
    "GET urn:a, ClientURI, Character 6",
    "GET http://h/a, ClientURI, an address on a server",
    "HGET, ServerURI, is missing",
    "HGET urn:a//b, ServerURI, http://",
    "HGET http://h/ urn:a//b urn:a//c, command, at most one ClientURI",
    "HGET http://h/ urn:a/*/b, ClientURI, no wildcard",
    "HGET http://h/ urn:a//*, ClientURI, no wildcard",
    "HGET http://h/ urn:a//b?lv=1, ClientURI, no lv",
    "HGET http://h/ urn:a//b?cv=1, ClientURI, no cv",
    "HPUT http://h/, ClientURI 1, is missing",
    "HPUT http://h/ urn:a//b urn:a, ClientURI 2, Character 6",
    "HPOST ftp://h/ urn:a//b, ServerURI, http://",
    "HPOST http://h/, ClientURI 1, is missing",
    "DELETE, ClientURI, is missing",
    "DELETE urn:a/*/, ClientURI, no wildcard",
    "DELETE urn:a//b?lv=1, ClientURI, no lv",
    "DELETE urn:a//b?cv=1, ClientURI, no cv",
    "EXEC, ClientURI, is missing",
    "EXEC urn:a//*, ClientURI, no wildcard",
    "EXEC urn:a//b?lv=1, ClientURI, no lv",
    "EXEC urn:a//b urn:a//c, ServerURI, http://",
    "EXEC urn:a//b http://h/ http://h/, command, at most one ServerURI",
    "SHOW, ServerURI, is missing",
    "SHOW http:///page, ServerURI, a host is expected",
    "CONT, ServerURI, is missing",
    "CONT http://h/[DevID, ServerURI, never closed",
    "END urn:a//b, command, no parameters",
    "DEFAULT http://h/, MOID, is missing",
    "DEFAULT http://h/ urn:a/b, MOID, character 6",
    "SUB http://h/, ClientURI, is missing",
    "SUB http://h/ urn:a//b?lv=1, ClientURI, no lv",
    "SUB http://h/ urn:a//b?cv=1, ClientURI, no cv",
    "UNSUB, ClientURI, is missing",
    "UNSUB urn:a//b?lv=1, ClientURI, no lv",
  })
  void a_bad_command_is_refused_by_the_name_of_its_parameter(
      String line, String parameter, String reason) {
    assertRefused(List.of(line.split(" ")), parameter, reason);
  }

  @Test
  void a_command_of_nothing_is_refused() {
    assertRefused(List.of(), "command", "starts with its name");
    assertRefused(Arrays.asList("GET", null), "ClientURI", "is missing");
    assertRefused(Arrays.asList((String) null), "command", "There is no command");
  }

  @Test
  void a_subscription_may_have_a_wildcard() {
    assertThat(Command.of(List.of("SUB", "http://h/", "urn:a/*/"))).isInstanceOf(Sub.class);
    assertThat(Command.of(List.of("UNSUB", "urn:a/*/"))).isInstanceOf(Unsub.class);
  }

  @Test
  void nothing_to_deliver_is_refused() {
    assertThatThrownBy(() -> new Hput(REPO, List.of())).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Hpost(REPO, List.of())).isInstanceOf(MalformedException.class);
  }

  private static void assertRefused(List<String> line, String parameter, String reason) {
    assertThatThrownBy(() -> Command.of(line))
        .hasMessageContaining(reason)
        .isInstanceOfSatisfying(
            MalformedException.class, e -> assertThat(e.parameter()).isEqualTo(parameter));
  }
}
