package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Cont;
import org.muster.protocol.Default;
import org.muster.protocol.Delete;
import org.muster.protocol.End;
import org.muster.protocol.Exec;
import org.muster.protocol.Get;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.Moid;
import org.muster.protocol.Package2;
import org.muster.protocol.ServerUri;
import org.muster.protocol.Show;
import org.muster.protocol.Sub;
import org.muster.protocol.Unsub;

/** Every command on the wire, each with and without what it may leave out (TS §5.3). */
class CommandFilesTest {

  private static final ServerUri FETCH = server("https://repo.example.com:443/r/t1");
  private static final ServerUri UPLOAD = server("https://repo.example.com:443/up/[DevID]");
  private static final ClientUri INFO = uri("urn:oma:mo:oma-dm-devinfo:1.2//");
  private static final ClientUri SESSION = uri("urn:oma:mo:oma-sessioninfomo:1.0//");
  private static final ClientUri ENABLED = uri("urn:oma:mo:oma-dcmo:1.0/*/Enabled");

  static Stream<Arguments> files() {
    return Stream.of(
        arguments("hget-without-target", new Hget(FETCH, null)),
        arguments(
            "hget-with-target",
            new Hget(FETCH, uri("urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate/PkgURL"))),
        arguments("hput-of-one", new Hput(UPLOAD, List.of(INFO))),
        arguments(
            "hput-of-several",
            new Hput(
                UPLOAD,
                List.of(
                    uri("urn:oma:mo:oma-dm-devinfo:1.2//?lv=1&cv=a91f"),
                    uri("urn:oma:mo:oma-scomo:1.0//Inventory/Deployed/*/ID")))),
        arguments("hpost-of-one", new Hpost(UPLOAD, List.of(SESSION))),
        arguments("hpost-of-several", new Hpost(UPLOAD, List.of(SESSION, INFO))),
        arguments("delete", new Delete(uri("urn:oma:mo:oma-scomo:1.0//Download/pkg7"))),
        arguments("exec", new Exec(uri("urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate"), null)),
        arguments(
            "exec-that-reports-elsewhere",
            new Exec(
                uri("urn:oma:mo:oma-dcmo:1.0/(x)/Operations/Disable?nv=(x)/Property:Camera"),
                server("https://dm.example.com:443/dm/t2"))),
        arguments("get", new Get(uri("urn:oma:mo:oma-dm-devinfo:1.2//DevID"))),
        arguments(
            "get-with-a-whole-query",
            new Get(
                uri(
                    "urn:oma:mo:moid:1.0/(x)/Data/(y)/Value"
                        + "?nv=(x)/ID:GPS&nv=(y)/Date:12.2&lv=2&cv=a%26b"))),
        arguments("show", new Show(server("https://dm.example.com:443/ui/t3?uiid=7"))),
        arguments("cont", new Cont(server("https://dm.example.com:443/dm/t4"))),
        arguments("end", new End()),
        arguments(
            "default",
            new Default(
                server("https://repo.example.com:443/mms/[MCC]/[MNC]"),
                new Moid("urn:oma:mo:oma-mms:1.3"))),
        arguments("sub", new Sub(server("https://repo.example.com:443/s/t5"), ENABLED)),
        arguments("unsub", new Unsub(ENABLED)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_command_is_written_as_it_stands_in_its_file_and_read_back(String file, Command command) {
    byte[] json = Wire.bytes("commands/" + file + ".json");

    assertThat(Package2Writer.write(new Package2(List.of(command)))).isEqualTo(json);
    assertThat(DeviceSide.commands(json)).containsExactly(command);
  }

  @Test
  void every_file_and_every_command_is_tried_here() {
    assertThat(Wire.namesIn("commands"))
        .containsExactlyInAnyOrderElementsOf(files().map(file -> (String) file.get()[0]).toList());
    assertThat(files().<Class<?>>map(file -> file.get()[1].getClass()).distinct())
        .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
  }

  private static ClientUri uri(String text) {
    return ClientUri.parse(text);
  }

  private static ServerUri server(String text) {
    return new ServerUri(text);
  }
}
