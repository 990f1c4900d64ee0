package org.muster.tls;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the operator says of certificates, by system properties or, where these are silent, by the
 * environment: {@code muster.tls.keystore} and {@code .keystore.password}, {@code muster.tls.pem},
 * {@code muster.data}, {@code muster.public.url}.
 */
final class TlsSettings {

  private final UnaryOperator<String> values;

  /** Of a function that gives null for what is not set. */
  TlsSettings(UnaryOperator<String> values) {
    this.values = values;
  }

  static TlsSettings ofThisServer() {
    return new TlsSettings(TlsSettings::ofTheProcess);
  }

  /** The key store before the PEM files before those that the server makes. */
  IdentitySource source() {
    Optional<String> store = value("muster.tls.keystore");
    if (store.isPresent()) {
      return new KeyStoreSource(
          Path.of(store.get()), value("muster.tls.keystore.password").orElse(""));
    }
    Optional<String> pem = value("muster.tls.pem");
    if (pem.isPresent()) {
      return new PemSource(
          Stream.of(pem.get().split(",")).map(String::strip).map(Path::of).toList());
    }
    return new SelfMadeSource(data().resolve("tls"), names());
  }

  private Path data() {
    return value("muster.data")
        .map(Path::of)
        .orElseGet(() -> Path.of(value("jboss.home.dir").orElse("."), "data"));
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    value("muster.public.url").map(URI::create).map(URI::getHost).ifPresent(names::add);
    try {
      names.add(InetAddress.getLocalHost().getHostName());
      names.add(InetAddress.getLocalHost().getCanonicalHostName());
    } catch (UnknownHostException e) {
      names.add("localhost");
    }
    names.addAll(List.of("localhost", "127.0.0.1"));
    return names;
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(values.apply(name)).filter(text -> !text.isBlank());
  }

  private static String ofTheProcess(String name) {
    String property = System.getProperty(name);
    return property != null
        ? property
        : System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
  }
}
