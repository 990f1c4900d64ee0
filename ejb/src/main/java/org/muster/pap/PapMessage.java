package org.muster.pap;

import java.util.Map;
import java.util.Optional;

/**
 * What a document of PAP says, as far as it concerns us.
 *
 * @param kind the name of its message, for example {@code push-response}
 * @param said by the names of attributes: those of the message, of its {@code response-result} and
 *     of its first address; each bounded in length
 */
record PapMessage(String kind, Map<String, String> said) {

  PapMessage {
    said = Map.copyOf(said);
  }

  /** An attribute; empty if it is missing or blank. */
  Optional<String> text(String name) {
    return Optional.ofNullable(said.get(name)).filter(text -> !text.isBlank());
  }

  /** The code and what is said of it; empty if there is no code. */
  Optional<PapStatus> status() {
    return text("code")
        .filter(code -> code.matches("[0-9]{1,9}"))
        .map(code -> new PapStatus(Integer.parseInt(code), text("desc").orElse("")));
  }
}
