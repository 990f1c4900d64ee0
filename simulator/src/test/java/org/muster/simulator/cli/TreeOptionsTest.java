package org.muster.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.simulator.ScriptedServer;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.factory.StandardObjects;
import org.muster.simulator.factory.UnfitDescription;
import org.muster.simulator.tree.ManagedObject;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TreeOptionsTest {

  private static final String DDF =
      "<MgmtTree><Node><NodeName/><DFProperties><DFFormat><node/></DFFormat><DFType>"
          + "<DDFName>urn:x:mo:%s:1.0</DDFName></DFType></DFProperties>"
          + "<Node><NodeName>A</NodeName></Node></Node></MgmtTree>";

  @TempDir private Path folder;

  @Test
  void each_description_may_have_values() throws IOException {
    String first = file("a.ddf", DDF.formatted("a"));
    String second = file("b.ddf", DDF.formatted("b"));
    String values = file("b.json", "{\"one\":{\"A\":\"1\"},\"two\":{}}");
    TreeOptions tree = parsed("--ddf", first, "--ddf", second, "--values", values);
    assertThat(tree.objects())
        .extracting(ManagedObject::moid)
        .containsExactly("urn:x:mo:a:1.0", "urn:x:mo:b:1.0");
    assertThat(tree.objects()).flatExtracting(ManagedObject::miids).containsExactly("one", "two");
    assertThat(tree.objects().get(1).ddf()).endsWith("/b.ddf");
  }

  @Test
  void device_holds_what_was_read_and_the_standard_objects_if_wished() throws IOException {
    TreeOptions tree = parsed("--standard-objects", "--ddf", file("a.ddf", DDF.formatted("a")));
    try (ScriptedServer server = new ScriptedServer();
        VirtualDevice device =
            tree.equip(VirtualDevice.named("IMEI:1").at(server.at("/dm")), tree.objects())
                .build()) {
      assertThat(device.tree().objects())
          .extracting(ManagedObject::moid)
          .contains("urn:x:mo:a:1.0", StandardObjects.LOCK_AND_WIPE);
    }
  }

  @Test
  void file_that_is_no_description_is_refused() throws IOException {
    TreeOptions tree = parsed("--ddf", file("a.ddf", "no xml"));
    assertThatThrownBy(tree::objects).isInstanceOf(UnfitDescription.class);
  }

  @Test
  void values_need_a_description() {
    assertThatThrownBy(() -> parsed("--values", "v.json"))
        .isInstanceOf(CommandLine.ParameterException.class);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static TreeOptions parsed(String... arguments) {
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(arguments);
    return holder.tree;
  }

  @Command
  private static final class Holder {
    @Mixin private TreeOptions tree;
  }
}
