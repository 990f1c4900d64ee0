package org.muster.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.muster.event.EventDetails;
import org.muster.event.EventFilter;
import org.muster.kernel.JsonText;

class ErrandTest {

  @Test
  void one_by_one_a_request_is_the_event_itself_under_its_id() {
    Parcel parcel = errand(1).parcel(events(7), "urn:here");

    assertThat(parcel.id()).isEqualTo("7");
    assertThat(parcel.batched()).isFalse();
    assertThat(JsonText.readObject(parcel.body()).getString("id")).isEqualTo("7");
  }

  @Test
  void several_are_an_array_even_if_there_is_only_one() {
    assertThat(errand(10).parcel(events(7), "urn:here").id()).isEqualTo("7-7");
    Parcel parcel = errand(10).parcel(events(7, 9), "urn:here");

    assertThat(parcel.id()).isEqualTo("7-9");
    assertThat(parcel.batched()).isTrue();
    assertThat(JsonText.readArray(parcel.body())).hasSize(2);
  }

  @Test
  void the_secret_is_in_no_text() {
    assertThat(errand(1).toString()).doesNotContain("whsec_");
    assertThat(errand(1).parcel(events(1), "urn:here").toString()).doesNotContain("whsec_");
  }

  private static Errand errand(int batch) {
    return new Errand(1, "lease", "https://here.example/", "whsec_x", EventFilter.ALL, batch, 0);
  }

  private static List<EventDetails> events(long... positions) {
    return LongStream.of(positions)
        .mapToObj(
            position ->
                new EventDetails(
                    position,
                    JsonText.object()
                        .add("type", "org.muster.command.sent")
                        .add("subject", "d")
                        .add("time", "2026-11-29T00:00:00Z")
                        .add("data", JsonText.object().add("id", "0ID"))
                        .build()))
        .toList();
  }
}
