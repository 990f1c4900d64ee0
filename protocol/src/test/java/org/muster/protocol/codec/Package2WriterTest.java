package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Get;
import org.muster.protocol.Package2;
import org.muster.protocol.ServerUri;
import org.muster.protocol.Show;

class Package2WriterTest {

  @Test
  void end_travels_alone() {
    assertThat(Package2Writer.write(Package2.end())).isEqualTo(Wire.bytes("p2/end.json"));
  }

  @Test
  void commands_are_arrays_of_strings_in_an_object() {
    Package2 request =
        new Package2(
            List.of(
                new Get(ClientUri.parse("urn:oma:mo:oma-dm-devinfo:1.2//?cv=a91f")),
                Command.of(
                    List.of(
                        "HPOST",
                        "https://repo.example.com/up/[DevID]",
                        "urn:oma:mo:oma-sessioninfomo:1.0//",
                        "urn:oma:mo:oma-dm-devinfo:1.2//")),
                Command.of(List.of("EXEC", "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate"))));

    assertThat(Package2Writer.write(request)).isEqualTo(Wire.bytes("p2/three-commands.json"));
  }

  @Test
  void texts_are_escaped_and_written_in_utf_8() {
    Package2 request = new Package2(List.of(new Show(new ServerUri("http://h/\"\\é"))));

    assertThat(new String(Package2Writer.write(request), StandardCharsets.UTF_8))
        .isEqualTo("{\"CMD\":[[\"SHOW\",\"http://h/\\\"\\\\é\"]]}");
  }
}
