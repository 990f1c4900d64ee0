package org.muster.protocol.codec;

import jakarta.json.JsonObject;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Package1;

/** Reads the JSON by which a device opens a session (TS §7.2.1.1). */
public final class Package1Reader {

  private Package1Reader() {}

  /**
   * Reads a Package#1. Members that nobody knows are passed over, and so are management objects and
   * alerts that cannot be used.
   *
   * @param body the body of the request, not {@code null}; whoever received it has bounded its size
   * @return the package
   * @throws MalformedException if the body is not a JSON object in UTF-8, or nests too deep
   */
  public static Package1 read(byte[] body) {
    JsonObject json = JsonBody.read(body, "Package#1");
    return new Package1(ManagedObjectsReader.read(json), AlertsReader.read(json));
  }
}
