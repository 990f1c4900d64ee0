package org.muster.web.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

/** TS Appendix E.2. */
class RegistrationFormTest {

  @ParameterizedTest
  @CsvSource({
    "RegId=APA91b%3Ax, APA91b:x,",
    "RegId=APA91b:x&tenant=7, APA91b:x,",
    "tenant=7&gateway=cloud&RegId=x, x, cloud",
    "regid=x&GATEWAY=cloud, x, cloud",
    "RegId=x&RegId=x&gateway=, x,",
    "&&=&a&RegId=x%0D%0A, x,"
  })
  void a_form_has_an_id_and_maybe_a_gateway(String form, String id, String gateway) {
    assertThat(read(form)).isEqualTo(new RegistrationForm(id, gateway));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "RegId", "RegId=", "Reg=x", "RegId=x&RegId=y", "RegId=%", "%zz=1&RegId=x"})
  void another_form_is_refused_without_being_repeated(String form) {
    assertThatThrownBy(() -> read(form))
        .isInstanceOf(Refusal.class)
        .hasMessageNotContaining("=")
        .extracting(refusal -> ((Refusal) refusal).kind())
        .isEqualTo(Refusal.Kind.INVALID);
  }

  @Test
  void the_gateway_of_the_form_goes_before_that_of_the_address() {
    assertThat(read("RegId=x").orAt("one").gateway()).isEqualTo("one");
    assertThat(read("RegId=x&gateway=two").orAt("one").gateway()).isEqualTo("two");
    assertThat(read("RegId=x").orAt(null).gateway()).isNull();
  }

  private static RegistrationForm read(String form) {
    return RegistrationForm.read(form.getBytes(StandardCharsets.UTF_8));
  }
}
