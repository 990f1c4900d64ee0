package org.muster.pap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.muster.gateway.Gateway;
import org.muster.secret.SecretBox;

/**
 * Where a gateway says what became of notifications: an address that only it is told. Another
 * password makes it another address.
 */
@Dependent
class ResultAddress {

  private static final String PATH = "/push/pap/";

  private final UnaryOperator<String> tokens;
  private final Optional<String> publicUrl;

  @Inject
  ResultAddress(SecretBox box, PapConfig config) {
    this(box::token, config.publicUrl);
  }

  /**
   * @param tokens makes a text that nobody can guess of a purpose
   * @param publicUrl this server's address where a gateway has no other one
   */
  ResultAddress(UnaryOperator<String> tokens, Optional<String> publicUrl) {
    this.tokens = tokens;
    this.publicUrl = publicUrl;
  }

  /** Null if the gateway is not asked, or nobody knows how it reaches this server. */
  String of(Gateway gateway) {
    if (!gateway.settings().flag(PapSettings.RESULTS)) {
      return null;
    }
    return gateway
        .settings()
        .text(PapSettings.RESULTS_AT)
        .or(() -> publicUrl)
        .map(base -> base.replaceAll("/+$", "") + PATH + gateway.name() + "/" + key(gateway))
        .orElse(null);
  }

  /** Whether somebody was told the address; takes equally long either way. */
  boolean isKey(Gateway gateway, String key) {
    return MessageDigest.isEqual(bytes(key(gateway)), bytes(key));
  }

  private String key(Gateway gateway) {
    String password = gateway.settings().text(PapSettings.PASSWORD).orElse("");
    return tokens.apply("pap results " + gateway.name() + " " + password);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
