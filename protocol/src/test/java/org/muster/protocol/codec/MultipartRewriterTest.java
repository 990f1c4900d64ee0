package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contents of parts are exchanged, and nothing else. */
class MultipartRewriterTest {

  private static final String TYPE = "multipart/form-data; boundary=b";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b\r\n\r\n1\r\n--b\r\n\r\n22\r\n--b--\r\n",
        "--b\n\n1\n--b\n\n\n--b--",
        "before\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\nafter",
        "--b\r\n\r\nnever closed",
        "--b\r\n\r\nclosed otherwise\r\n--c--\r\n",
        "--b\r\nno end of headers\r\n--b\r\n--b\r\n\r\n--b--"
      })
  void what_is_not_changed_is_as_it_came(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

    assertThat(MultipartRewriter.rewrite(TYPE, bytes, (place, data) -> data.content()))
        .isEqualTo(bytes);
  }

  @Test
  void every_part_is_told_with_its_place() {
    String body =
        "--b\r\nContent-Disposition: form-data\r\n\r\n{}\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"3\"\r\nContent-Type: text/x\r\n\r\nabc\r\n--b--";
    List<String> told = new ArrayList<>();

    byte[] rewritten =
        MultipartRewriter.rewrite(
            TYPE,
            body.getBytes(StandardCharsets.UTF_8),
            (place, data) -> {
              told.add(place + " " + data.mediaType() + " " + data.text());
              return "longer than before".getBytes(StandardCharsets.UTF_8);
            });

    assertThat(told).containsExactly("null text/plain {}", "3 text/x abc");
    assertThat(new String(rewritten, StandardCharsets.UTF_8))
        .isEqualTo(body.replace("{}", "longer than before").replace("abc", "longer than before"));
  }
}
