package org.muster.simulator.sms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import org.jsmpp.session.connection.Connection;

/** A connection on which nothing leaves while the centre is silent: it only seems so. */
final class Voice extends OutputStream implements Connection {

  private final Connection connection;
  private final Temper temper;

  Voice(Connection connection, Temper temper) {
    this.connection = connection;
    this.temper = temper;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (!temper.silent()) {
      connection.getOutputStream().write(bytes, from, count);
    }
  }

  @Override
  public void flush() throws IOException {
    connection.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }

  @Override
  public boolean isOpen() {
    return connection.isOpen();
  }

  @Override
  public InputStream getInputStream() {
    return connection.getInputStream();
  }

  @Override
  public OutputStream getOutputStream() {
    return this;
  }

  @Override
  public void setSoTimeout(int millis) throws IOException {
    connection.setSoTimeout(millis);
  }

  @Override
  public InetAddress getInetAddress() {
    return connection.getInetAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return connection.getLocalAddress();
  }

  @Override
  public int getPort() {
    return connection.getPort();
  }

  @Override
  public int getLocalPort() {
    return connection.getLocalPort();
  }
}
