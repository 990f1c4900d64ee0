package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.flow.LargeFiles.path;
import static org.muster.it.lockstep.Words.MODEL;

import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Ranges and conditions of HTTP at the Data Repository (TS §5.6). */
@OnTheServer
class RangesIT {

  private final Operator operator = new Operator();
  private final Api administrator = Api.asAdministrator();
  private final Api anybody = Api.anonymously();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=2-4|206|cde",
        "bytes=7-|206|hij",
        "bytes=-2|206|ij",
        "bytes=0-0|206|a",
        "bytes=5-99|206|fghij",
        "bytes=-99|206|abcdefghij",
        "bytes=0-1,4-5|200|abcdefghij",
        "bytes=4-2|200|abcdefghij",
        "lines=1-2|200|abcdefghij",
        "nonsense|200|abcdefghij"
      })
  void ranges_of_a_small_content(String range, int status, String expected) {
    String uri = operator.deposits("text/plain", "abcdefghij");

    Answer answer = anybody.with("Range", range).get(Api.path(uri));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text()).isEqualTo(expected);
    assertThat(answer.header("Content-Length")).hasValue(String.valueOf(expected.length()));
  }

  @Test
  void a_range_behind_the_end_is_refused_with_the_length() {
    String uri = operator.deposits("text/plain", "abcdefghij");

    Answer answer = anybody.with("Range", "bytes=10-").get(Api.path(uri));

    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).hasValue("bytes */10");
    assertThat(anybody.get(Api.path(uri)).text()).isEqualTo("abcdefghij");
  }

  @Test
  void conditions_hold_for_what_they_name() {
    String path = Api.path(operator.deposits("text/plain", "abcdefghij"));
    String tag = anybody.send("HEAD", path, Map.of(), new byte[0]).header("ETag").orElseThrow();

    Answer unchanged = anybody.with("If-None-Match", "\"x\", W/" + tag).get(path);
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.header("ETag")).hasValue(tag);
    assertThat(anybody.with("If-Match", "\"x\"").get(path).status()).isEqualTo(412);
    Api part = anybody.with("Range", "bytes=2-4");
    assertThat(part.with("If-Range", tag).get(path).text()).isEqualTo("cde");
    assertThat(part.with("If-Range", "\"x\"").get(path).text()).isEqualTo("abcdefghij");
  }

  @Test
  void each_form_of_a_value_has_a_tag_of_its_own() {
    JsonObject deposited =
        Api.json(
            administrator.post(
                "/api/v1/repository?uses=2&target=" + Api.encoded(MODEL), "text/plain", "m1"));
    Answer bare = anybody.get(path(deposited));
    Answer item = anybody.with("Accept", "application/dmmo+json").get(path(deposited));

    assertThat(bare.header("ETag")).isPresent().isNotEqualTo(item.header("ETag"));
    assertThat(bare.header("Vary")).hasValue("Accept");
  }
}
