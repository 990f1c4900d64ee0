package org.muster.simulator.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.muster.simulator.Doorbell;
import org.muster.simulator.Inbox;
import org.muster.simulator.VirtualDevice;

/**
 * Devices that are reached by IP: each has a UDP port of its own, where it takes connectionless
 * pushes (TS Appendix E.1). All of them share one thread.
 */
public final class UdpListener implements Inbox {

  private static final int MOST_BYTES = 65_535;

  private final Selector selector;
  private final InetAddress host;
  private final int firstPort;
  private final Doorbell doorbell;
  private final Map<String, DatagramChannel> channels = new ConcurrentHashMap<>();
  private final Map<String, VirtualDevice> devices = new ConcurrentHashMap<>();

  private UdpListener(InetAddress host, int firstPort, Executor sessions) throws IOException {
    this.selector = Selector.open();
    this.host = host;
    this.firstPort = firstPort;
    this.doorbell = new Doorbell(sessions);
  }

  /**
   * Listens on the loopback interface.
   *
   * @param firstPort the port of the first device, followed by those of the others; 0 for any free
   *     ones
   * @param sessions what runs the sessions that notifications ask for; the caller's to close
   * @return a listener that serves no device yet
   * @throws IOException when there are no sockets
   */
  public static UdpListener open(int firstPort, Executor sessions) throws IOException {
    UdpListener listener = new UdpListener(InetAddress.getLoopbackAddress(), firstPort, sessions);
    Thread thread = new Thread(listener::listen, "pushes by UDP");
    thread.setDaemon(true);
    thread.start();
    return listener;
  }

  @Override
  public String reach(String devId) {
    DatagramChannel channel = channels.computeIfAbsent(devId, this::open);
    return host.getHostAddress() + ":" + channel.socket().getLocalPort();
  }

  @Override
  public void admit(VirtualDevice device) {
    reach(device.devId());
    devices.put(device.devId(), device);
  }

  private DatagramChannel open(String devId) {
    try {
      DatagramChannel channel = DatagramChannel.open();
      int port = firstPort == 0 ? 0 : firstPort + channels.size();
      channel.bind(new InetSocketAddress(host, port)).configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, devId);
      selector.wakeup();
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    ByteBuffer datagram = ByteBuffer.allocate(MOST_BYTES);
    try {
      while (selector.isOpen()) {
        selector.select(key -> take((DatagramChannel) key.channel(), key.attachment(), datagram));
      }
    } catch (IOException | ClosedSelectorException e) {
      close();
    }
  }

  /** Whatever is no push for the DM client is dropped, as a device does. */
  private void take(DatagramChannel channel, Object devId, ByteBuffer datagram) {
    try {
      datagram.clear();
      channel.receive(datagram);
      byte[] bytes = new byte[datagram.flip().remaining()];
      datagram.get(bytes);
      VirtualDevice device = devices.get(devId);
      if (device != null) {
        WspPush.notificationIn(bytes).ifPresent(package0 -> doorbell.ring(device, package0));
      }
    } catch (IOException e) {
      channels.values().remove(channel);
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
      for (DatagramChannel channel : channels.values()) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
