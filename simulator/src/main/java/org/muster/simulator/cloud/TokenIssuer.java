package org.muster.simulator.cloud;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.muster.simulator.json.JsonText;

/** Gives access tokens for assertions (RFC 7523 §2.1). */
final class TokenIssuer {

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final int GOOD_FOR = 3599;

  private final CloudAccount account;
  private final Map<String, Long> issued = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  TokenIssuer(CloudAccount account) {
    this.account = account;
  }

  CloudAnswer answer(byte[] form) {
    Map<String, String> fields = fields(new String(form, StandardCharsets.US_ASCII));
    long now = System.currentTimeMillis() / 1000;
    String fault =
        GRANT.equals(fields.get("grant_type"))
            ? account.fault(fields.getOrDefault("assertion", ""), now)
            : "Unsupported grant.";
    if (fault != null) {
      return new CloudAnswer(
          400,
          JsonText.object().add("error", "invalid_grant").add("error_description", fault).build(),
          null);
    }
    String token = "ya29." + UUID.randomUUID();
    issued.put(token, now + GOOD_FOR);
    count.incrementAndGet();
    return CloudAnswer.ok(
        JsonText.object()
            .add("access_token", token)
            .add("expires_in", GOOD_FOR)
            .add("token_type", "Bearer"));
  }

  boolean isGood(String authorization) {
    String token = authorization == null ? "" : authorization.replaceFirst("^Bearer ", "");
    return issued.getOrDefault(token, 0L) > System.currentTimeMillis() / 1000;
  }

  int count() {
    return count.get();
  }

  void revokeAll() {
    issued.clear();
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&")) {
      String[] pair = field.split("=", 2);
      fields.put(pair[0], pair.length < 2 ? "" : decoded(pair[1]));
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
