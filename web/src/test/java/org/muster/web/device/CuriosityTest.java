package org.muster.web.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuriosityTest {

  @ParameterizedTest
  @CsvSource({
    "text/html;q=0.9, Mozilla/5.0, true",
    "*/*, facebookexternalhit/1.1, true",
    "*/*, WhatsApp/2.23.20, true",
    "*/*, TelegramBot (like TwitterBot), true",
    "*/*, Slackbot-LinkExpanding 1.0, true",
    "*/*, Mozilla/5.0 (compatible; Googlebot/2.1), true",
    "*/*, , false",
    ", , false",
    "application/dmmo+json, Grandma/0.1, false",
    "*/*, curl/8.5.0, false",
    "*/*, okhttp/4.12 (Robotics 5), false"
  })
  void a_device_is_told_from_those_who_only_look(String accept, String agent, boolean curious) {
    assertThat(Curiosity.shows(accept, agent, null)).isEqualTo(curious);
  }
}
