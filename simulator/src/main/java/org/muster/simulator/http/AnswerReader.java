package org.muster.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads one HTTP/1.1 answer off a connection (RFC 9112), within bounds. */
final class AnswerReader {

  private static final int MAX_HEAD = 64 * 1024;
  private static final int MAX_BODY = 64 * 1024 * 1024;

  private final InputStream in;
  private final int breaksAfter;
  private int headLeft = MAX_HEAD;
  private boolean usable = true;
  private int status;
  private Map<String, String> headers = Map.of();

  AnswerReader(InputStream in, int breaksAfter) {
    this.in = in;
    this.breaksAfter = breaksAfter;
  }

  /** Reads the head that comes next; whether it was an interim one, with the answer yet to come. */
  boolean skipsInterim() throws IOException {
    status = statusOf(line());
    headers = headers();
    return status / 100 == 1;
  }

  Answer read(String method) throws IOException {
    while (status / 100 <= 1) {
      skipsInterim();
    }
    boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
    byte[] body = bodiless ? new byte[0] : body(headers);
    if (headers.getOrDefault("Connection", "").toLowerCase(Locale.ROOT).contains("close")) {
      usable = false;
    }
    return new Answer(status, headers, body);
  }

  /** Whether another request may follow on the same connection. */
  boolean leavesLineUsable() {
    return usable;
  }

  private int statusOf(String line) throws ProtocolException {
    if (!line.startsWith("HTTP/1.") || line.length() < 12) {
      throw new ProtocolException("not an HTTP/1 answer");
    }
    if (line.charAt(7) == '0') {
      usable = false;
    }
    return number(line.substring(9, 12), 10);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("header without a colon");
      }
      String value = line.substring(colon + 1).strip();
      headers.merge(line.substring(0, colon).strip(), value, (one, two) -> one + ", " + two);
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    String coding = headers.getOrDefault("Transfer-Encoding", "");
    if (coding.toLowerCase(Locale.ROOT).endsWith("chunked")) {
      return chunks();
    }
    String length = headers.get("Content-Length");
    if (length != null) {
      return sized(bounded(number(length, 10)));
    }
    usable = false;
    byte[] rest = in.readNBytes(MAX_BODY + 1);
    bounded(rest.length);
    return rest;
  }

  /** What came of a body that breaks off is not lost: the rest may be had from there on. */
  private byte[] sized(int length) throws IOException {
    byte[] body = new byte[length];
    int most = Math.min(length, breaksAfter);
    int count = 0;
    IOException cause = null;
    try {
      for (int read = 0; read >= 0 && count < most; read = in.read(body, count, most - count)) {
        count += read;
      }
    } catch (IOException lost) {
      cause = lost;
    }
    if (count < length) {
      throw new BrokenOff(new Answer(status, headers, Arrays.copyOf(body, count)), cause);
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      bounded(body.size() + size);
      body.writeBytes(exactly(size));
      line();
    }
    headers();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    headLeft = MAX_HEAD;
    String line = line();
    int extension = line.indexOf(';');
    return bounded(number((extension < 0 ? line : line.substring(0, extension)).strip(), 16));
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer broke off");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed before the answer was complete");
      }
      if (--headLeft < 0) {
        throw new ProtocolException("head too long");
      }
      line.append((char) c);
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
  }

  private static int bounded(int length) throws ProtocolException {
    if (length < 0 || length > MAX_BODY) {
      throw new ProtocolException("body of " + length + " bytes");
    }
    return length;
  }

  private static int number(String digits, int radix) throws ProtocolException {
    try {
      return Integer.parseInt(digits, radix);
    } catch (NumberFormatException e) {
      throw new ProtocolException("not a number: " + digits);
    }
  }
}
