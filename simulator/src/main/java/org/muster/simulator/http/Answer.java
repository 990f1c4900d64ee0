package org.muster.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP answer.
 *
 * @param status the HTTP status
 * @param headers the headers, found whatever the case of their names
 * @param body the body, empty when there was none
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

  /**
   * @return whether the status is one of the 2xx
   */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /**
   * @param name a header's name in any case
   * @return its value; the values joined by a comma when it came several times
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * @return the media type in lower case without its parameters; empty text when none was named
   */
  public String mediaType() {
    String value = header("Content-Type").orElse("");
    int semicolon = value.indexOf(';');
    return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * @return the body read as UTF-8
   */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
