package org.muster.web.content;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.muster.repository.Offer;
import org.muster.repository.Portion;

/**
 * What a request for a content says about which part of it is wanted, and when (RFC 9110 §13, §14).
 * Contents have strong validators and no dates: a condition with a date is one that does not hold.
 */
public final class Conditions {

  static final int OK = 200;
  static final int PARTIAL_CONTENT = 206;
  static final int NOT_MODIFIED = 304;
  static final int PRECONDITION_FAILED = 412;
  static final int RANGE_NOT_SATISFIABLE = 416;

  private static final String WEAK = "W/";

  private final UnaryOperator<String> headers;

  private Conditions(UnaryOperator<String> headers) {
    this.headers = headers;
  }

  /** Those of a request. */
  public static Conditions of(HttpHeaders headers) {
    return new Conditions(headers::getHeaderString);
  }

  static Conditions of(UnaryOperator<String> headers) {
    return new Conditions(headers);
  }

  /** The validator of a content in a form. */
  static String tag(Offer offer) {
    return "\"" + offer.digest() + "\"";
  }

  /** What of this is to be handed out for a GET. */
  public Portion portion(Offer offer) {
    Portion whole = whole(offer);
    if (whole.status() != OK) {
      return whole;
    }
    return ByteRange.in(headers.apply("Range"))
        .filter(range -> isUnchanged(offer))
        .flatMap(range -> part(range, offer.length()))
        .orElse(whole);
  }

  /** The same for a request that knows no ranges: a HEAD. */
  Portion whole(Offer offer) {
    if (names(headers.apply("If-Match"), tag(offer)).filter(match -> !match).isPresent()) {
      return Portion.nothing(PRECONDITION_FAILED, false);
    }
    if (names(weak(headers.apply("If-None-Match")), tag(offer)).orElse(false)) {
      return Portion.nothing(NOT_MODIFIED, true);
    }
    return Portion.of(OK, 0, offer.length(), offer.length());
  }

  /** Empty for a range that the whole answers best: the last bytes of what has none. */
  private static Optional<Portion> part(ByteRange range, long length) {
    long from = range.from(length);
    if (range.first() < 0 && range.last() > 0 && length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        from >= length
            ? Portion.nothing(RANGE_NOT_SATISFIABLE, false)
            : Portion.of(PARTIAL_CONTENT, from, range.to(length) - from, length));
  }

  /** Whether If-Range, if there is one, names the content by its strong validator. */
  private boolean isUnchanged(Offer offer) {
    String condition = headers.apply("If-Range");
    return condition == null || condition.strip().equals(tag(offer));
  }

  /** Whether a list names a validator; empty if there is no list. */
  private static Optional<Boolean> names(String list, String tag) {
    return Optional.ofNullable(list)
        .map(
            tags ->
                Stream.of(tags.split(","))
                    .map(String::strip)
                    .anyMatch(one -> one.equals("*") || one.equals(tag)));
  }

  private static String weak(String list) {
    return list == null ? null : list.replace(WEAK, "");
  }
}
