package org.muster.smpp;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How an SMS centre is told until when it may try to deliver (SMPP 3.4 §7.1.1). */
enum ValidityPeriod {
  /** For how long from now on, so that nobody's clock matters. */
  RELATIVE {
    @Override
    String text(Instant now, Instant until) {
      Duration left = left(now, until);
      return "0000%02d%02d%02d%02d000R"
          .formatted(left.toDays(), left.toHoursPart(), left.toMinutesPart(), left.toSecondsPart());
    }
  },
  /** Until when, by UTC. */
  ABSOLUTE {
    @Override
    String text(Instant now, Instant until) {
      return UTC.format(now.plus(left(now, until))) + "000+";
    }
  },
  /** As long as the centre likes. */
  NONE {
    @Override
    String text(Instant now, Instant until) {
      return null;
    }
  };

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Beyond this a relative time would need months, of which nobody knows how long they are. */
  private static final Duration LONGEST = Duration.ofDays(30);

  /** Less may be taken for none at all. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** The field of a submit_sm; null for none. */
  abstract String text(Instant now, Instant until);

  private static Duration left(Instant now, Instant until) {
    if (until.isAfter(now.plus(LONGEST))) {
      return LONGEST;
    }
    Duration left = Duration.between(now, until);
    return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
  }
}
