package org.muster.tree;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.JsonText;

/** What is known of an instance, and for how long its validator stands for it (TS §11). */
class KnownInstanceTest {

  private static final NodeSource GET = new NodeSource(1L, 2L, "GET");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final KnownInstance instance = new KnownInstance(1, "d", "urn:x", "a", Instant.EPOCH);

  @Test
  void a_complete_read_of_the_root_brings_the_validator_and_the_name_of_the_root() {
    learn("", false, "v1");

    assertThat(instance.validator()).isEqualTo("v1");
    assertThat(instance.root()).isEqualTo("R");
    assertThat(instance.seenAt()).isEqualTo(NOON);
  }

  @Test
  void a_read_of_less_leaves_the_validator_as_it_was() {
    learn("", false, "v1");

    learn("B", false, "v2");
    learn("", true, "v3");

    assertThat(instance.validator()).isEqualTo("v1");
  }

  @Test
  void a_complete_read_without_a_validator_leaves_none() {
    learn("", false, "v1");

    learn("", false, null);

    assertThat(instance.validator()).isNull();
  }

  @Test
  void a_validator_of_absurd_length_is_none() {
    learn("", false, "v".repeat(256));

    assertThat(instance.validator()).isNull();
  }

  @Test
  void of_what_was_not_learnt_there_is_no_validator() {
    learn("", false, "v1");
    learn("B", JsonText.string("x".repeat(20_000)), "v2");
    assertThat(instance.validator()).isNull();

    learn("", JsonText.object().add("B", "x".repeat(20_000)).build(), "v3");
    assertThat(instance.validator()).isNull();

    learn("", JsonText.object().add("n".repeat(1_025), 1).build(), "v4");
    assertThat(instance.validator()).isNull();

    var many = JsonText.object();
    IntStream.rangeClosed(0, NodeDocument.MOST_NODES).forEach(n -> many.add("n" + n, n));
    learn("", many.build(), "v5");
    assertThat(instance.validator()).isNull();

    learn("", false, "v6");
    assertThat(instance.validator()).isEqualTo("v6");
  }

  @Test
  void a_device_that_takes_no_validators_is_told_none_any_more() {
    learn("", false, "v1");

    instance.takesNoValidator();
    assertThat(instance.validator()).isNull();

    learn("", false, "v2");
    assertThat(instance.validator()).isNull();
  }

  @Test
  void what_was_too_large_is_not_made_up_and_a_secret_is_masked() {
    learn(
        "",
        JsonText.object()
            .add("A", JsonText.object().add("Large", "x".repeat(20_000)))
            .add("Password", "hidden")
            .build(),
        null);

    assertThat(instance.content("")).isNull();
    assertThat(instance.content("A")).isNull();
    assertThat(instance.content("Password")).isEqualTo(JsonText.string("***"));
  }

  @Test
  void what_is_gone_takes_the_validator_along() {
    learn("", false, "v1");

    instance.forget("B", NOON);

    assertThat(instance.validator()).isNull();
    assertThat(instance.nodes("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a, a, 1, true",
    "a, a, 2, true",
    "a, '', 1, true",
    "'', a, 1, true",
    "a, b, 1, false",
    "a, '', 2, false",
    "'', a, 2, false"
  })
  void the_only_instance_may_go_without_its_name(
      String known, String asked, int ofObject, boolean meant) {
    KnownInstance one = new KnownInstance(1, "d", "urn:x", known, Instant.EPOCH);

    assertThat(one.isMeant(asked, ofObject)).isEqualTo(meant);
  }

  @Test
  void a_change_that_goes_on_keeps_what_was_before_the_burst() {
    NodeChange change = new NodeChange(7, instance, difference("1", "2"), GET, Instant.EPOCH);

    change.goesOn(difference("2", "3"), NOON);

    assertThat(change.details().oldValue()).isEqualTo("1");
    assertThat(change.details().newValue()).isEqualTo("3");
    assertThat(change.details().at()).isEqualTo(NOON);
  }

  @Test
  void a_change_is_of_one_node_of_one_instance() {
    NodeChange change = new NodeChange(7, instance, difference("1", "2"), GET, Instant.EPOCH);

    assertThat(change.isOf(instance, "B")).isTrue();
    assertThat(change.isOf(instance, "C")).isFalse();
    assertThat(change.isOf(new KnownInstance(2, "d", "urn:x", "b", NOON), "B")).isFalse();
    assertThat(change.isOf(new KnownInstance(2, "d", "urn:y", "a", NOON), "B")).isFalse();
  }

  private void learn(String path, boolean cut, String validator) {
    instance.learn(
        new Sighting("urn:x", "a", path, "R", JsonText.readObject("{\"B\":{}}"), cut, validator),
        NOON,
        GET);
  }

  private void learn(String path, JsonValue content, String validator) {
    instance.learn(new Sighting("urn:x", "a", path, "R", content, false, validator), NOON, GET);
  }

  private static NodeDifference difference(String before, String now) {
    return new NodeDifference("B", node(before), node(now));
  }

  private static KnownNode node(String number) {
    return KnownNode.of(JsonText.readArray("[" + number + "]").get(0), false, NOON, GET);
  }
}
