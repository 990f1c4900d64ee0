package org.muster.model;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether two values say the same in a format: devices write what they were given in their own way
 * (TS §7.2.1.4).
 */
final class SameValue {

  private SameValue() {}

  static boolean is(NodeFormat format, JsonValue given, JsonValue shown) {
    Optional<String> one = LeafValue.textOrNothing(given);
    Optional<String> other = LeafValue.textOrNothing(shown);
    return one.isPresent()
        && other.isPresent()
        && (one.equals(other) || is(format, one.get(), other.get()));
  }

  private static boolean is(NodeFormat format, String given, String shown) {
    return switch (format) {
      case INT -> alike(LeafValue::decimal, given, shown);
      case FLOAT -> alike(LeafValue::decimal, given, shown) || isRounded(given, shown);
      case BOOL -> alike(SameValue::truth, given, shown);
      case DATE -> alike(LeafValue::date, given, shown);
      case TIME -> alike(LeafValue::moment, given, shown);
      case XML -> alike(XmlContent::of, given, shown);
      case B64, BIN -> alike(SameValue::bytes, given, shown) || isBare(given, shown);
      case CHR, NULL, NODE -> false;
    };
  }

  private static <T> boolean alike(
      Function<String, Optional<T>> reading, String given, String shown) {
    Optional<T> read = reading.apply(given);
    return read.isPresent() && read.equals(reading.apply(shown));
  }

  /** Devices keep a number in 64 bits, or in 32. */
  private static boolean isRounded(String given, String shown) {
    Optional<Double> one = LeafValue.decimal(given).map(BigDecimal::doubleValue);
    Optional<Double> other = LeafValue.decimal(shown).map(BigDecimal::doubleValue);
    if (one.isEmpty() || other.isEmpty() || other.get().isInfinite()) {
      return false;
    }
    return one.equals(other) || other.get() == (double) one.get().floatValue();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Base64 may come without its padding, and in lines. */
  private static Optional<ByteBuffer> bytes(String text) {
    try {
      return Optional.of(ByteBuffer.wrap(Base64.getDecoder().decode(text.replaceAll("\\s", ""))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Alone, bytes travel as they are, and some are text. */
  private static boolean isBare(String given, String shown) {
    ByteBuffer bare = ByteBuffer.wrap(shown.getBytes(StandardCharsets.UTF_8));
    return bytes(given).filter(bare::equals).isPresent();
  }
}
