package org.muster.simulator.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection, used by one thread at a time, kept open from request to request. */
final class HttpLine implements Closeable {

  /** How long a body waits for a word that it is wanted. */
  private static final int CONTINUE_MILLIS = 1000;

  private final Socket socket;
  private final InputStream in;
  private final int patienceMillis;
  private long lastUsed = System.nanoTime();
  private boolean reusable = true;

  private HttpLine(Socket socket, int patienceMillis) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 8192);
    this.patienceMillis = patienceMillis;
    socket.setSoTimeout(patienceMillis);
  }

  static HttpLine to(Origin origin, Duration patience, TlsTerms tls) throws IOException {
    int millis = Math.toIntExact(patience.toMillis());
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(origin.address(), origin.port()), millis);
      return new HttpLine(
          origin.secure() ? secured(socket, origin, tls.sockets()) : socket, millis);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static Socket secured(Socket plain, Origin origin, SSLSocketFactory factory)
      throws IOException {
    SSLSocket socket =
        (SSLSocket) factory.createSocket(plain, origin.address(), origin.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  Answer exchange(Request request) throws IOException {
    reusable = false;
    AnswerReader reader = new AnswerReader(in, request.breaksAfter());
    Answer answer = request.waitsForContinue() ? haltingly(request, reader) : say(request, reader);
    lastUsed = System.nanoTime();
    return answer;
  }

  private Answer say(Request request, AnswerReader reader) throws IOException {
    socket.getOutputStream().write(bytesOf(request));
    Answer answer = reader.read(request.method());
    reusable = reader.leavesLineUsable() && !request.asksToClose();
    return answer;
  }

  /** A server that answers at once does not want the body; one that says nothing gets it too. */
  private Answer haltingly(Request request, AnswerReader reader) throws IOException {
    socket.getOutputStream().write(headOf(request).getBytes(StandardCharsets.ISO_8859_1));
    boolean wanted = !speaksWithin(CONTINUE_MILLIS) || reader.skipsInterim();
    if (wanted) {
      socket.getOutputStream().write(request.body());
    }
    Answer answer = reader.read(request.method());
    reusable = wanted && reader.leavesLineUsable() && !request.asksToClose();
    return answer;
  }

  private boolean speaksWithin(int millis) throws IOException {
    socket.setSoTimeout(Math.min(millis, patienceMillis));
    in.mark(1);
    try {
      in.read();
      in.reset();
      return true;
    } catch (SocketTimeoutException silence) {
      return false;
    } finally {
      socket.setSoTimeout(patienceMillis);
    }
  }

  boolean isReusable() {
    return reusable;
  }

  /** Whether the far end has hung up, or spoke unasked, while the line rested for long. */
  boolean isStale(Duration trusted) {
    if (System.nanoTime() - lastUsed < trusted.toNanos()) {
      return false;
    }
    try {
      socket.setSoTimeout(1);
      in.read();
      return true;
    } catch (SocketTimeoutException silence) {
      return !patienceRestored();
    } catch (IOException e) {
      return true;
    }
  }

  private boolean patienceRestored() {
    try {
      socket.setSoTimeout(patienceMillis);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Head and body in one piece, so that they leave in one segment. */
  private static byte[] bytesOf(Request request) {
    byte[] head = headOf(request).getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[head.length + request.body().length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(request.body(), 0, whole, head.length, request.body().length);
    return whole;
  }

  private static String headOf(Request request) {
    StringBuilder head = new StringBuilder(384);
    head.append(request.method()).append(' ').append(targetOf(request.uri()));
    head.append(" HTTP/1.1\r\n");
    String colon = request.tight() ? ":" : ": ";
    if (!request.headers().containsKey("Host")) {
      head.append(fieldOf("Host", colon, request.uri().getRawAuthority()));
    }
    request.headers().forEach((name, value) -> head.append(fieldOf(name, colon, value)));
    if (request.body().length > 0 || !request.method().equals("GET")) {
      head.append(fieldOf("Content-Length", colon, Integer.toString(request.body().length)));
    }
    return head.append("\r\n").toString();
  }

  private static String fieldOf(String name, String colon, String value) {
    if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("line break in header " + name);
    }
    return name + colon + value + "\r\n";
  }

  private static String targetOf(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
