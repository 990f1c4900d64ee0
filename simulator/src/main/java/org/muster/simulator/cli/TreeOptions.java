package org.muster.simulator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.muster.simulator.DeviceBuilder;
import org.muster.simulator.factory.Ddf;
import org.muster.simulator.tree.ManagedObject;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What devices hold besides the objects of the factory. */
final class TreeOptions {

  @Option(
      names = "--standard-objects",
      description = "Holds firmware, software, lock and wipe, capabilities, device detail.")
  private boolean standardObjects;

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<ObjectFiles> files = new ArrayList<>();

  /** A description, and values that go with it. */
  static final class ObjectFiles {

    @Option(
        names = "--ddf",
        required = true,
        description = "Holds the object this DDF file describes; repeatable.")
    private Path ddf;

    @Option(
        names = "--values",
        description = "Its instances: a JSON object, content by MIID (default: none).")
    private Path values;

    ManagedObject object() throws IOException {
      try (InputStream xml = Files.newInputStream(ddf)) {
        byte[] json = values == null ? new byte[] {'{', '}'} : Files.readAllBytes(values);
        return Ddf.read(xml).object("https://ddf.example.com/" + ddf.getFileName(), json);
      }
    }
  }

  /** Read once, for all devices. */
  List<ManagedObject> objects() throws IOException {
    List<ManagedObject> objects = new ArrayList<>();
    for (ObjectFiles each : files) {
      objects.add(each.object());
    }
    return objects;
  }

  /** Gives a device the objects that were read, and the standard ones if they are wished. */
  DeviceBuilder equip(DeviceBuilder device, List<ManagedObject> objects) {
    if (standardObjects) {
      device.holdingStandardObjects();
    }
    objects.forEach(device::holding);
    return device;
  }
}
