package org.muster.smpp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMS centre that says whatever a test wants, byte by byte. */
final class RawCentre implements AutoCloseable {

  static final int NACK = 0x80000000;
  static final int SUBMIT = 0x04;
  static final int UNBIND = 0x06;
  static final int BIND = 0x09;
  static final int ENQUIRE = 0x15;
  static final int ANSWER = 0x80000000;

  private static final int HEADER = 16;

  private final ServerSocket door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
  private final List<Socket> callers = new CopyOnWriteArrayList<>();
  private final List<Integer> heard = new CopyOnWriteArrayList<>();
  private final Manners manners;

  RawCentre(Manners manners) throws IOException {
    this.manners = manners;
    start(this::accept);
  }

  /** What it does when it has heard something. */
  interface Manners {

    /**
     * @param call how many called before this one
     * @param command what was heard (SMPP 3.4 §5.1.2.1)
     */
    void answer(int call, int command, int sequence, DataOutputStream out) throws IOException;
  }

  String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  int calls() {
    return callers.size();
  }

  /** The commands that it heard. */
  List<Integer> heard() {
    return heard;
  }

  static void say(DataOutputStream out, int command, int status, int sequence, String body)
      throws IOException {
    out.writeInt(HEADER + body.length());
    out.writeInt(command);
    out.writeInt(status);
    out.writeInt(sequence);
    out.writeBytes(body);
    out.flush();
  }

  private void accept() throws IOException {
    while (true) {
      Socket caller = door.accept();
      int call = callers.size();
      callers.add(caller);
      start(() -> listen(caller, call));
    }
  }

  private void listen(Socket caller, int call) throws IOException {
    DataInputStream in = new DataInputStream(caller.getInputStream());
    DataOutputStream out = new DataOutputStream(caller.getOutputStream());
    while (true) {
      int length = in.readInt();
      int command = in.readInt();
      in.readInt();
      int sequence = in.readInt();
      in.readNBytes(length - HEADER);
      heard.add(command);
      manners.answer(call, command, sequence, out);
    }
  }

  private static void start(Talk talk) {
    Thread thread =
        new Thread(
            () -> {
              try {
                talk.go();
              } catch (IOException e) {
                return; // one of the two has hung up
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private interface Talk {
    void go() throws IOException;
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket caller : callers) {
      caller.close();
    }
  }
}
