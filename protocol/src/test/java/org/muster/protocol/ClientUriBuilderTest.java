package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are written piece by piece (TS §6.1). */
class ClientUriBuilderTest {

  private static final Moid MOID = new Moid("urn:oma:mo:moid:1.0");

  @Test
  void the_examples_of_the_specification() {
    assertThat(ClientUri.at(MOID).build().text()).isEqualTo("urn:oma:mo:moid:1.0//");
    assertThat(ClientUri.at(MOID).instance(new Miid("left")).build().text())
        .isEqualTo("urn:oma:mo:moid:1.0/left/");
    assertThat(ClientUri.at(MOID).everyInstance().node("Setting").build().text())
        .isEqualTo("urn:oma:mo:moid:1.0/*/Setting");
    assertThat(
            ClientUri.at(MOID)
                .instancePlaceholder('x')
                .node("Data")
                .placeholder('y')
                .node("Value")
                .where('x', List.of("ID"), "GPS")
                .where('y', List.of("Date"), "12.2")
                .build()
                .text())
        .isEqualTo("urn:oma:mo:moid:1.0/(x)/Data/(y)/Value?nv=(x)/ID:GPS&nv=(y)/Date:12.2");
    assertThat(
            ClientUri.at(MOID).onlyInstance().nodes(List.of("Data")).everyNode().level(2).build())
        .isEqualTo(ClientUri.parse("urn:oma:mo:moid:1.0//Data/*?lv=2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "100%", "a&b=c#d", "a+b", "grün", "x:y/z?", "\u0000", "😀"})
  void any_value_comes_back_as_it_was(String value) {
    ClientUri condition =
        ClientUri.at(MOID).instancePlaceholder('x').where('x', List.of("A", "B"), value).build();

    assertThat(condition.nodeValues())
        .containsExactly(new ClientUri.NodeValue('x', List.of("A", "B"), value));
    if (!value.isEmpty()) {
      assertThat(ClientUri.at(MOID).cacheValidator(value).build().cacheValidator()).contains(value);
    }
  }

  @Test
  void what_breaks_the_grammar_is_refused_when_it_is_built() {
    assertThatThrownBy(() -> ClientUri.at(MOID).node("a/b c").build())
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> ClientUri.at(MOID).placeholder('x').placeholder('x').build())
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> ClientUri.at(MOID).where('x', List.of("A"), "1").build())
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> ClientUri.at(MOID).level(0).build())
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_validator_is_added_to_what_is_there() {
    assertThat(ClientUri.parse("urn:oma:mo:moid:1.0//").withCacheValidator("a b").text())
        .isEqualTo("urn:oma:mo:moid:1.0//?cv=a%20b");
    assertThat(ClientUri.parse("urn:oma:mo:moid:1.0//?lv=1").withCacheValidator("x").text())
        .isEqualTo("urn:oma:mo:moid:1.0//?lv=1&cv=x");
    assertThatThrownBy(() -> ClientUri.parse("urn:oma:mo:moid:1.0//?cv=a").withCacheValidator("b"))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void an_address_without_its_query() {
    assertThat(ClientUri.parse("urn:oma:mo:moid:1.0//A?lv=1").withoutQuery().text())
        .isEqualTo("urn:oma:mo:moid:1.0//A");
  }

  @Test
  void placeholders_and_wildcards_are_told_apart() {
    assertThat(ClientUri.parse("urn:oma:mo:moid:1.0/(x)/A").hasPlaceholder()).isTrue();
    assertThat(ClientUri.parse("urn:oma:mo:moid:1.0//A/(x)").hasPlaceholder()).isTrue();
    assertThat(ClientUri.parse("urn:oma:mo:moid:1.0/*/A").hasPlaceholder()).isFalse();
  }
}
