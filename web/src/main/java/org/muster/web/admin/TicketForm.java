package org.muster.web.admin;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.repository.Binding;

/** What a ServerURI is bound to, as query parameters. */
public class TicketForm {

  private static final int MOST_USES = 1_000_000;
  private static final int LONGEST_NAME = 255;

  /** The only device that may use it; without it, the one whose command it travels in. */
  @QueryParam("device")
  public String device;

  /** The node that the content belongs to, so that it can be served in either form. */
  @QueryParam("target")
  public String target;

  /** How often it may be used. */
  @QueryParam("uses")
  @DefaultValue("1")
  public int uses;

  /** Whether it may be used any number of times, until it is closed. */
  @QueryParam("standing")
  @DefaultValue("false")
  public boolean standing;

  /** What a file is called, for whoever downloads it. */
  @QueryParam("name")
  public String name;

  /**
   * What a file is called; null if that is not said.
   *
   * @throws Refusal invalid
   */
  String name() {
    if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
      throw Refusal.invalid("name", "name has 1 to " + LONGEST_NAME + " characters.");
    }
    return name;
  }

  Binding binding() {
    if (uses < 1 || uses > MOST_USES) {
      throw Refusal.invalid("uses", "uses is a number from 1 to " + MOST_USES + ".");
    }
    return new Binding(device == null ? null : DeviceIds.read(device), targetUri(), uses, standing);
  }

  private ClientUri targetUri() {
    try {
      return target == null ? null : ClientUri.parse(target);
    } catch (MalformedException e) {
      throw Refusal.invalid("target", e.getMessage());
    }
  }
}
