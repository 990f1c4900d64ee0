package org.muster.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.muster.protocol.MediaTypes;

/** What devices may deliver in (TS §5.5): the data of objects, bare leaves, and what is set. */
final class Formats {

  private static final Set<String> ALWAYS =
      Set.of(MediaTypes.MO_DATA, MediaTypes.JSON, MediaTypes.BYTES);
  private static final String TEXT = "text/";

  /** What the columns hold. */
  private static final int LONGEST = 255;

  private final List<String> further;

  Formats(List<String> further) {
    this.further = further.stream().map(MediaTypes::essence).toList();
  }

  static Formats of(RepositoryConfig config) {
    return new Formats(config.accepts.orElse(List.of()));
  }

  boolean take(String mediaType) {
    boolean known =
        ALWAYS.contains(mediaType) || mediaType.startsWith(TEXT) || further.contains(mediaType);
    return known && mediaType.length() <= LONGEST;
  }

  /** Whether it may be the data of nodes, of which some are secret: any JSON. */
  static boolean mayHoldNodes(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    return type.endsWith("/json") || type.endsWith("+json");
  }

  /** All of them, as the header OMADM-Accept has them. */
  String header() {
    List<String> all = new ArrayList<>(List.of(MediaTypes.MO_DATA, "text/*", MediaTypes.BYTES));
    all.addAll(further);
    return String.join(", ", all);
  }

  /** The same if there is more to say than every client knows; empty otherwise. */
  Optional<String> headerIfFurther() {
    return further.isEmpty() ? Optional.empty() : Optional.of(header());
  }
}
