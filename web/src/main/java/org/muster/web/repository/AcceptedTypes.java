package org.muster.web.repository;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.muster.protocol.MediaTypes;

/**
 * What a client takes: its Accept headers, read without ever refusing one. Nothing said means
 * anything goes (TS §5.5).
 */
final class AcceptedTypes {

  private static final String ANYTHING = "*/*";

  private final boolean anything;
  private final List<String> types;

  AcceptedTypes(HttpHeaders headers) {
    this(headers.getRequestHeader(HttpHeaders.ACCEPT));
  }

  AcceptedTypes(List<String> accept) {
    this.anything =
        accept == null || accept.stream().allMatch(header -> header.replace(",", "").isBlank());
    this.types =
        accept == null
            ? List.of()
            : accept.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .filter(type -> !type.replace(" ", "").matches(".*;q=0(\\.0*)?(;.*)?"))
                .map(MediaTypes::essence)
                .filter(type -> !type.isEmpty())
                .toList();
  }

  boolean take(String mediaType) {
    String group = mediaType.substring(0, mediaType.indexOf('/') + 1) + "*";
    return anything
        || types.contains(ANYTHING)
        || types.contains(group)
        || types.contains(mediaType);
  }
}
