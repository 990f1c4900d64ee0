package org.muster.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;

class AnnouncedObjectsTest {

  @Test
  void announced_objects_are_read_as_they_were_written() {
    List<ManagedObject> objects =
        List.of(
            new ManagedObject(
                "http://ddf/x.ddf", new Moid("urn:oma:mo:x:1.0"), List.of(new Miid("a"))),
            new ManagedObject(null, new Moid("urn:oma:mo:y:1.0"), List.of()));

    String kept = AnnouncedObjects.write(objects);

    assertThat(kept)
        .isEqualTo(
            "[{\"DDF\":\"http://ddf/x.ddf\",\"MOID\":\"urn:oma:mo:x:1.0\",\"MIID\":[\"a\"]},"
                + "{\"MOID\":\"urn:oma:mo:y:1.0\",\"MIID\":[]}]");
    assertThat(AnnouncedObjects.read(kept)).isEqualTo(objects);
  }

  @Test
  void a_device_that_never_announced_anything_has_no_list() {
    assertThat(AnnouncedObjects.read(null)).isNull();
  }
}
