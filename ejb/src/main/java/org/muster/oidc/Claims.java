package org.muster.oidc;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;

/** What the tokens of a sign-in say (OpenID Connect Core §2, RFC 7519), once they are believed. */
final class Claims {

  private static final Pattern DOT = Pattern.compile("\\.");
  private static final int LONGEST_ISSUER = 500;
  private static final int LONGEST_SUBJECT = 255;

  private final JsonObject identity;
  private final JsonObject access;

  private Claims(JsonObject identity, JsonObject access) {
    this.identity = identity;
    this.access = access;
  }

  /**
   * Reads both tokens.
   *
   * @param idToken a signed JWT, whose signature was checked
   * @param accessToken that came with it; null if none did. Only one that is a JWT says anything
   * @throws Refusal invalid, if the first is none, or says not of whom it speaks
   */
  static Claims of(String idToken, String accessToken) {
    JsonObject identity = payload(idToken).orElseThrow(Claims::unreadable);
    Claims claims = new Claims(identity, payload(accessToken).orElse(JsonValue.EMPTY_JSON_OBJECT));
    claims.required("iss", LONGEST_ISSUER);
    claims.required("sub", LONGEST_SUBJECT);
    return claims;
  }

  /** Who speaks. */
  String issuer() {
    return identity.getString("iss");
  }

  /** Of whom: with the issuer the only thing that never becomes somebody else's. */
  String subject() {
    return identity.getString("sub");
  }

  /** Both. */
  IdentityKey key() {
    return new IdentityKey(issuer(), subject());
  }

  /** What people call them: the name that they sign in with there, or what is next to it. */
  String name() {
    return text("preferred_username").or(() -> text("email")).orElseGet(this::subject);
  }

  /**
   * The values of a claim: its texts, or its text.
   *
   * @param claim its name; dots lead into other claims, unless there is one of that very name
   */
  Set<String> values(String claim) {
    return find(identity, claim).or(() -> find(access, claim)).map(Claims::texts).orElse(Set.of());
  }

  private static Optional<JsonValue> find(JsonObject claims, String name) {
    if (claims.containsKey(name)) {
      return Optional.of(claims.get(name));
    }
    JsonValue at = claims;
    for (String part : DOT.split(name)) {
      at = at instanceof JsonObject object ? object.get(part) : null;
    }
    return Optional.ofNullable(at);
  }

  private static Set<String> texts(JsonValue value) {
    List<JsonValue> all = new ArrayList<>();
    if (value instanceof JsonArray array) {
      all.addAll(array);
    } else {
      all.add(value);
    }
    return all.stream()
        .filter(JsonString.class::isInstance)
        .map(text -> ((JsonString) text).getString())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<String> text(String claim) {
    return identity.get(claim) instanceof JsonString text && !text.getString().isBlank()
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  private void required(String claim, int longest) {
    text(claim).filter(text -> text.length() <= longest).orElseThrow(Claims::unreadable);
  }

  private static Optional<JsonObject> payload(String token) {
    String[] parts = token == null ? new String[0] : DOT.split(token);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.of(JsonText.readObject(new String(json, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException | JsonException e) {
      return Optional.empty();
    }
  }

  private static Refusal unreadable() {
    return Refusal.invalid("id_token", "The identity provider does not say who this is.");
  }
}
