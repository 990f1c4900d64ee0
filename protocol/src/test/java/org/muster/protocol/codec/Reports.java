package org.muster.protocol.codec;

import java.util.List;
import org.muster.protocol.CommandStatus;
import org.muster.protocol.Package3;
import org.muster.protocol.StatusCode;

/** The golden Packages#3, and what is expected of them. */
final class Reports {

  private Reports() {}

  /** A message by its name. */
  static Package3 read(String name) {
    Wire.Request request = Wire.request("p3/" + name);
    return Package3Reader.read(request.contentType(), request.body());
  }

  /** A status with the places it names. */
  static CommandStatus status(int code, String... uris) {
    return new CommandStatus(new StatusCode(code), List.of(uris));
  }
}
