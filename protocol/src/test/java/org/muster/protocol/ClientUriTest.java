package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientUriTest {

  private static final String MOID = "urn:oma:mo:moid:1.0";

  /** The worked examples of the specification. */
  @ParameterizedTest
  @CsvSource({
    "/left/, left, '', '', false",
    "//, '', '', '', false",
    "/(x)/?nv=(x)/ID:Temperature, (x), '', x ID=Temperature, false",
    "/(x)/Data/1/Value?nv=(x)/ID:GPS, (x), Data 1 Value, x ID=GPS, false",
    "/right/Data/(x)/Value?nv=(x)/Date:12.1, right, Data (x) Value, x Date=12.1, false",
    "/(x)/Data/(y)/Value?nv=(x)/ID:GPS&nv=(y)/Date:12.2, (x), Data (y) Value,"
        + " x ID=GPS; y Date=12.2, false",
    "/*/Setting, *, Setting, '', true",
    "/(x)/Data/*/Value?nv=(x)/ID:GPS, (x), Data * Value, x ID=GPS, true",
    "/(x)/Data/*/Value?nv=(x)/ID:GPS&nv=(x)/Setting:0xB2, (x), Data * Value,"
        + " x ID=GPS; x Setting=0xB2, true",
    "/*/Data/*/Value, *, Data * Value, '', true",
  })
  void an_address_is_taken_apart(
      String rest, String instance, String path, String conditions, boolean wildcard) {
    ClientUri uri = ClientUri.parse(MOID + rest);

    assertThat(uri.moid()).isEqualTo(new Moid(MOID));
    assertThat(uri.instance()).isEqualTo(instance);
    assertThat(String.join(" ", uri.path())).isEqualTo(path);
    assertThat(conditionsOf(uri)).isEqualTo(conditions);
    assertThat(uri.hasWildcard()).isEqualTo(wildcard);
    assertThat(uri).hasToString(MOID + rest);
  }

  private static String conditionsOf(ClientUri uri) {
    return uri.nodeValues().stream()
        .map(nv -> nv.placeholder() + " " + String.join("/", nv.path()) + "=" + nv.value())
        .collect(Collectors.joining("; "));
  }

  @Test
  void an_address_may_leave_out_the_slash_of_the_root() {
    ClientUri uri = ClientUri.parse(MOID + "/left?lv=1");

    assertThat(uri.instance()).isEqualTo("left");
    assertThat(uri.path()).isEmpty();
    assertThat(uri.level()).hasValue(1);
  }

  @Test
  void a_query_is_decoded_after_it_was_split() {
    ClientUri uri =
        ClientUri.parse(
            MOID + "//Data/(y)?lv=2&cv=a%26b%3Dc&nv=(y)/A/B:1:2%20%C3%A9&vendor.x=/?=&nv=(y)/C:");

    assertThat(uri.query())
        .containsExactly(
            new ClientUri.Field("lv", "2"),
            new ClientUri.Field("cv", "a&b=c"),
            new ClientUri.Field("nv", "(y)/A/B:1:2 é"),
            new ClientUri.Field("vendor.x", "/?="),
            new ClientUri.Field("nv", "(y)/C:"));
    assertThat(uri.level()).hasValue(2);
    assertThat(uri.cacheValidator()).hasValue("a&b=c");
    assertThat(uri.nodeValues())
        .containsExactly(
            new ClientUri.NodeValue('y', List.of("A", "B"), "1:2 é"),
            new ClientUri.NodeValue('y', List.of("C"), ""));
  }

  @Test
  void an_address_without_query_asks_for_everything() {
    ClientUri uri = ClientUri.parse(MOID + "//");

    assertThat(uri.level()).isEmpty();
    assertThat(uri.cacheValidator()).isEmpty();
    assertThat(uri.query()).isEmpty();
  }

  @Test
  void nodes_may_be_named_after_objects_with_their_colons_encoded_or_not() {
    String access = "urn:oma:mo:oma-dm-dacmo:1.0//";

    assertThat(ClientUri.parse(access + "urn%3Aoma%3amo:x:1.0/left").path())
        .isEqualTo(ClientUri.parse(access + "urn:oma:mo:x:1.0/left").path())
        .containsExactly("urn:oma:mo:x:1.0", "left");
  }

  @Test
  void a_moid_without_urn_is_known_all_the_same() {
    ClientUri uri = ClientUri.parse("oma:mo:oma-fumo:1.0//");

    assertThat(uri.moid()).isEqualTo(new Moid("urn:oma:mo:oma-fumo:1.0"));
    assertThat(uri.text()).isEqualTo("oma:mo:oma-fumo:1.0//");
  }

  @Test
  void addresses_are_equal_if_they_are_written_alike() {
    assertThat(ClientUri.parse("urn:a//b"))
        .isEqualTo(ClientUri.parse("urn:a//b"))
        .hasSameHashCodeAs(ClientUri.parse("urn:a//b"))
        .isNotEqualTo(ClientUri.parse("urn:a//B"))
        .isNotEqualTo(ClientUri.parse("urn:a//b?v=1"));
  }

  @ParameterizedTest(name = "{0} -> character {1}")
  @CsvSource({
    "'', 1, must follow the MOID",
    "urn:a, 6, must follow the MOID",
    "urn:a/, 7, second '/'",
    "urn:a/?lv=1, 7, second '/'",
    "//b, 1, a MOID is expected",
    "urn: a//b, 1, a MOID is expected",
    "urn:a#//b, 1, a MOID is expected",
    "urn:a/b:c/d, 7, an instance id consists of",
    "urn:a/b%3Ac/d, 7, an instance id consists of",
    "urn:a/<x>/b, 7, '<' is not allowed",
    "urn:a//b/, 10, there is none",
    "urn:a//b//c, 10, there is none",
    "urn:a///c, 8, there is none",
    "urn:a//b c, 9, U+0020 is not allowed",
    "urn:a//%3A%41, 11, '%' is not allowed",
    "urn:a//**, 8, '*' is not allowed",
    "urn:a//(xy), 8, '(' is not allowed",
    "urn:a//(1), 8, '(' is not allowed",
    "urn:a/(x)/(x), 11, only once",
    "urn:a//b?, 10, <name>=<value>",
    "urn:a//b?lv, 10, <name>=<value>",
    "urn:a//b?=1, 10, <name>=<value>",
    "urn:a//b?x=1&, 14, <name>=<value>",
    "urn:a//b?x&y=1, 10, <name>=<value>",
    "urn:a//b?lv=0, 10, from 1 on",
    "urn:a//b?lv=1x, 10, from 1 on",
    "urn:a//b?lv=1&lv=2, 15, only once",
    "urn:a//b?cv=1&cv=2, 15, only once",
    "urn:a//b?cv=, 10, 'without one, leave it out'",
    "urn:a//b?lv=-1, 10, from 1 on",
    "urn:a//b?lv=, 10, from 1 on",
    "urn:a//b?lv=01, 10, from 1 on",
    "urn:a/*/(x)?nv=(X)/A:1, 16, not in the address",
    "http://h/a, 1, an address on a server",
    "urn:a//b?x=a b, 13, percent-encoded",
    "urn:a//b?x=a+b, 13, percent-encoded",
    "urn:a//b?x=a#b, 13, percent-encoded",
    "urn:a//b?x=a%4, 13, two hexadecimal digits",
    "urn:a//b?x=%zz, 12, two hexadecimal digits",
    "urn:a//b?x=%ff, 12, UTF-8",
    "urn:a//b?v:1=a, 11, the name of a field",
    "urn:a//(x)?nv=(y)/A:1, 15, not in the address",
    "urn:a//(x)?nv=(x)/A, 15, (<letter>)/<path>:<value>",
    "urn:a//(x)?nv=(x)/A&x=:1, 15, (<letter>)/<path>:<value>",
    "urn:a//(x)?nv=(x)A:1, 15, (<letter>)/<path>:<value>",
    "urn:a//(x)?nv=A:1, 15, (<letter>)/<path>:<value>",
    "urn:a//(x)?nv=(x)/:1, 19, there is none",
    "urn:a//(x)?nv=(x)/A/*:1, 21, '*' is not allowed",
  })
  void a_bad_address_is_refused_with_the_place_and_the_reason(
      String text, int position, String reason) {
    assertThatThrownBy(() -> ClientUri.parse(text))
        .isInstanceOf(MalformedException.class)
        .hasMessageStartingWith("Character " + position + " of the ClientURI: ")
        .hasMessageContaining(reason);
  }

  @Test
  void an_address_has_2048_characters_at_most() {
    assertThat(ClientUri.parse("urn:a//" + "b".repeat(2041)).path()).hasSize(1);
    assertThatThrownBy(() -> ClientUri.parse("urn:a//" + "b".repeat(2042)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("2048");
  }
}
