package org.muster.udp;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayDriver;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Handover;
import org.muster.gateway.Parcel;
import org.muster.gateway.SettingRule;
import org.muster.kernel.Refusal;
import org.muster.protocol.codec.WapPush;
import org.muster.protocol.codec.WapPushWriter;

/**
 * Sends a connectionless push as one datagram. It counts as taken when it has left; if the device's
 * host says in a short while that nobody listens, it was not.
 */
@ApplicationScoped
class UdpDriver implements GatewayDriver {

  private static final String PORT = "port";
  private static final String SOURCE_PORT = "sourcePort";
  private static final String SOURCE_ADDRESS = "sourceAddress";
  private static final String LISTEN_MILLIS = "listenMillis";
  private static final String LEARN = "learnFromSessions";
  private static final int LAST_PORT = 65_535;
  private static final int LONGEST_LISTENING = 5_000;

  /** What fits into a datagram on any path without being cut (RFC 8200 §5, less its headers). */
  private static final int MOST_BYTES = 1_232;

  private static final int BYTE = 0xFF;

  /** Two sockets cannot have the same port: who sends from one has it alone. */
  private final Map<InetSocketAddress, Object> turns = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return "udp";
  }

  @Override
  public String summary() {
    return "Sends a connectionless WAP push by UDP to devices that are reached by IP.";
  }

  @Override
  public List<SettingRule> rules() {
    return List.of(
        new SettingRule(
            PORT,
            SettingRule.Form.NUMBER,
            Integer.toString(WapPush.PORT),
            "The port that devices listen on, unless their address has one."),
        new SettingRule(
            SOURCE_PORT,
            SettingRule.Form.NUMBER,
            "0",
            "The port that it is sent from; 0 for any. With a fixed one, one notification is sent"
                + " at a time; two gateways need two ports."),
        SettingRule.optional(
            SOURCE_ADDRESS,
            SettingRule.Form.TEXT,
            "The address of this server that it is sent from; any if there is none."),
        new SettingRule(
            LISTEN_MILLIS,
            SettingRule.Form.NUMBER,
            "50",
            "How long to listen for the word that nobody listens there, in milliseconds; 0 for not"
                + " at all."),
        new SettingRule(
            LEARN,
            SettingRule.Form.FLAG,
            "false",
            "Whether the IP address that a device comes from is kept as its last choice: not where"
                + " a proxy or a translator of addresses is in between."));
  }

  @Override
  public boolean learnsFromSessions(GatewaySettings settings) {
    return settings.flag(LEARN);
  }

  @Override
  public void check(GatewaySettings settings) {
    if (settings.number(PORT) < 1 || settings.number(PORT) > LAST_PORT) {
      throw Refusal.invalid(PORT, "port must be 1 to 65535.");
    }
    if (settings.number(SOURCE_PORT) > LAST_PORT) {
      throw Refusal.invalid(SOURCE_PORT, "sourcePort must be 0 to 65535.");
    }
    if (settings.number(LISTEN_MILLIS) > LONGEST_LISTENING) {
      throw Refusal.invalid(LISTEN_MILLIS, "listenMillis must be 0 to 5000.");
    }
    Optional<String> from = settings.text(SOURCE_ADDRESS);
    if (from.isPresent() && UdpAddress.read(from.get()).filter(UdpAddress::isBare).isEmpty()) {
      throw Refusal.invalid(
          SOURCE_ADDRESS, "sourceAddress must be an IP address of this server, without a port.");
    }
  }

  @Override
  public String addressForm(GatewaySettings settings) {
    return "an IP address or the name of a host, with :port if it is another one than usual";
  }

  @Override
  public Optional<String> address(GatewaySettings settings, String text) {
    return UdpAddress.read(text).map(UdpAddress::text);
  }

  @Override
  public Handover hand(Gateway gateway, Parcel parcel) throws GatewayRefusal {
    byte[] push =
        WapPushWriter.write(new WapPush((int) parcel.notification() & BYTE, parcel.package0()));
    if (push.length > MOST_BYTES) {
      throw GatewayRefusal.refused(
          "The notification has "
              + push.length
              + " bytes as a push; a datagram carries "
              + MOST_BYTES
              + ".");
    }
    UdpAddress address =
        UdpAddress.read(parcel.address())
            .orElseThrow(() -> GatewayRefusal.gone("The address is none of this kind."));
    InetSocketAddress target = target(gateway.settings(), address);
    InetSocketAddress source = source(gateway.settings());
    if (source.getPort() == 0) {
      return send(gateway.settings(), source, target, push);
    }
    synchronized (turns.computeIfAbsent(source, from -> new Object())) {
      return send(gateway.settings(), source, target, push);
    }
  }

  private static InetSocketAddress target(GatewaySettings settings, UdpAddress address)
      throws GatewayRefusal {
    int port = address.port() == 0 ? settings.number(PORT) : address.port();
    try {
      return new InetSocketAddress(InetAddress.getByName(address.host()), port);
    } catch (UnknownHostException e) {
      throw GatewayRefusal.unreached(null, "There is no host " + address.host() + ".");
    }
  }

  private static InetSocketAddress source(GatewaySettings settings) throws GatewayRefusal {
    int port = settings.number(SOURCE_PORT);
    Optional<String> from = settings.text(SOURCE_ADDRESS);
    try {
      return from.isPresent()
          ? new InetSocketAddress(InetAddress.getByName(from.get()), port)
          : new InetSocketAddress(port);
    } catch (UnknownHostException e) {
      throw GatewayRefusal.down("sourceAddress is no address of this server.");
    }
  }

  private static Handover send(
      GatewaySettings settings, InetSocketAddress source, InetSocketAddress target, byte[] push)
      throws GatewayRefusal {
    try (DatagramSocket socket = bound(source)) {
      socket.connect(target);
      socket.send(new DatagramPacket(push, push.length));
      listen(socket, settings.number(LISTEN_MILLIS));
      return Handover.WITHOUT_RECEIPT;
    } catch (PortUnreachableException e) {
      throw GatewayRefusal.unreached(null, "Nobody listens at the device's port.");
    } catch (UnsupportedAddressTypeException e) { // IPv6, where Java is told to know IPv4 only
      throw GatewayRefusal.unreached(null, "This server has no way to addresses of this kind.");
    } catch (IOException e) {
      throw GatewayRefusal.unreached(
          null, "The device's network cannot be reached: " + e.getMessage() + ".");
    }
  }

  /** Only what goes wrong here concerns all devices of the gateway. */
  private static DatagramSocket bound(InetSocketAddress source) throws GatewayRefusal {
    try {
      return new DatagramSocket(source);
    } catch (UnsupportedAddressTypeException e) {
      throw GatewayRefusal.down("This server sends from no addresses of this kind.");
    } catch (SocketException e) {
      throw GatewayRefusal.down(
          "Nothing can be sent from sourceAddress and sourcePort: " + e.getMessage() + ".");
    }
  }

  /** Nothing is said to a push; only a host that has nobody there says so (ICMP). */
  private static void listen(DatagramSocket socket, int millis) throws IOException {
    if (millis == 0) {
      return;
    }
    socket.setSoTimeout(millis);
    try {
      socket.receive(new DatagramPacket(new byte[1], 1));
    } catch (SocketTimeoutException e) {
      return; // as it should be
    }
  }
}
