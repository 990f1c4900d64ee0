package org.muster.it.lockstep;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Payload;

/** The words that conversations are made of. */
public final class Words {

  /** A leaf that every device has. */
  public static final String DEV_ID = "urn:oma:mo:oma-dm-devinfo:1.2//DevID";

  /** Another one. */
  public static final String MODEL = "urn:oma:mo:oma-dm-devinfo:1.2//Mod";

  /** A whole management object. */
  public static final String DEV_INFO = "urn:oma:mo:oma-dm-devinfo:1.2//";

  /** A node that does something. */
  public static final String UPDATE = "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate";

  private Words() {}

  /** GET. */
  public static Command get(String clientUri) {
    return Command.of("GET", clientUri);
  }

  /** EXEC without a place to report to. */
  public static Command exec(String clientUri) {
    return Command.of("EXEC", clientUri);
  }

  /** DELETE. */
  public static Command delete(String clientUri) {
    return Command.of("DELETE", clientUri);
  }

  /** HGET to a place. */
  public static Command hget(String serverUri, String clientUri) {
    return Command.of("HGET", serverUri, clientUri);
  }

  /** A status and no more. */
  public static Outcome status(int code) {
    return Outcome.of(code);
  }

  /** Success. */
  public static Outcome done() {
    return Outcome.of(200);
  }

  /** Success, with what a GET found. */
  public static Outcome with(Payload data) {
    return Outcome.with(data);
  }

  /** Success, at these places. */
  public static Outcome at(String... clientUris) {
    return Outcome.at(List.of(clientUris));
  }

  /** The value of a leaf. */
  public static Payload text(String value) {
    return new Payload("text/plain", value.getBytes(StandardCharsets.UTF_8));
  }

  /** A part of the tree. */
  public static Payload nodes(String json) {
    return new Payload("application/dmmo+json", json.getBytes(StandardCharsets.UTF_8));
  }
}
