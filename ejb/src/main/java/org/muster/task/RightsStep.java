package org.muster.task;

import jakarta.json.JsonObject;
import org.muster.kernel.JsonText;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;
import org.muster.tree.Delegation;

/**
 * How far a step is that changes rights.
 *
 * @param wanted the rights
 * @param sent whether the change was sent; before that the device's access-control object is read
 */
record RightsStep(Delegation wanted, boolean sent) {

  RightsStep nowSent() {
    return new RightsStep(wanted, true);
  }

  String write() {
    return JsonText.object()
        .add("object", wanted.object().value())
        .add("instance", wanted.instance().value())
        .add("path", wanted.path())
        .add("authority", wanted.authority())
        .add("mask", wanted.mask())
        .add("sent", sent)
        .build()
        .toString();
  }

  static RightsStep read(String json) {
    JsonObject written = JsonText.readObject(json);
    Delegation wanted =
        new Delegation(
            new Moid(written.getString("object")),
            new Miid(written.getString("instance")),
            written.getString("path"),
            written.getString("authority"),
            written.getInt("mask"));
    return new RightsStep(wanted, written.getBoolean("sent"));
  }
}
