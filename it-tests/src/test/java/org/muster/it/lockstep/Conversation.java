package org.muster.it.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.DeviceConnection;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Package2;
import org.muster.simulator.wire.Package3;
import org.muster.simulator.wire.Payload;
import org.muster.simulator.wire.UnreadablePackage;

/** A session from the device's side: what it was answered last, and what it does next. */
public final class Conversation {

  private static final String BOUNDARY = "--lockstep-boundary";

  private final DeviceConnection connection;
  private Answer last;

  Conversation(DeviceConnection connection) {
    this.connection = connection;
  }

  void initiates(String package1) {
    try {
      last = connection.initiate(package1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last Package#2 holds these commands, in this order, and no others. */
  public Conversation isAsked(Command... commands) {
    assertThat(asked()).containsExactly(commands);
    return this;
  }

  /** The last Package#2 is END and nothing else. */
  public void isDismissed() {
    isAsked(Command.of(Package2.END));
  }

  /** What the last Package#2 asks for. */
  public List<Command> asked() {
    assertThat(last.status()).as(last.text()).isEqualTo(200);
    assertThat(last.mediaType()).isEqualTo(Package2.MEDIA_TYPE);
    try {
      return Package2.read(last.body()).commands();
    } catch (UnreadablePackage e) {
      throw new AssertionError(last.text(), e);
    }
  }

  /** Reports these outcomes in a Package#3 as the schema has it. */
  public Conversation answers(Outcome... outcomes) {
    return reports(List.of(outcomes));
  }

  /** Reports outcomes and, with them, alerts. */
  public Conversation reports(List<Outcome> outcomes, Alert... alerts) {
    Payload package3 = new Package3(outcomes, List.of(alerts)).write(BOUNDARY);
    return reports(package3.mediaType(), package3.bytes());
  }

  /** Reports by a Package#3 in the test's own wording. */
  public Conversation reports(String package3) {
    return reports(Package3.MEDIA_TYPE, package3.getBytes(StandardCharsets.UTF_8));
  }

  /** Reports by a body of any kind. */
  public Conversation reports(String contentType, byte[] body) {
    try {
      last = connection.respond(contentType, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Obeys a CONT: what follows goes there. */
  public Conversation continuesAt(String serverUri) {
    connection.continueAt(URI.create(serverUri));
    return this;
  }

  /** The last answer as it came. */
  public Answer answer() {
    return last;
  }
}
