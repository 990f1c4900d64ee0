package org.muster.smpp;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.SettingRule;
import org.muster.gateway.SettingRule.Form;
import org.muster.kernel.Refusal;
import org.muster.protocol.codec.ShortMessage;
import org.muster.protocol.codec.WapPush;

/** What there is to be set of a gateway of this kind (SMPP 3.4 §5.2 has the lengths). */
final class SmppSettings {

  static final String HOSTS = "hosts";
  static final String TLS = "tls";
  static final String SYSTEM_ID = "systemId";
  static final String PASSWORD = "password";
  static final String SYSTEM_TYPE = "systemType";
  static final String SOURCE = "sourceAddress";
  static final String SOURCE_TON = "sourceTon";
  static final String SOURCE_NPI = "sourceNpi";
  static final String DESTINATION_TON = "destinationTon";
  static final String DESTINATION_NPI = "destinationNpi";
  static final String SERVICE_TYPE = "serviceType";
  static final String DATA_CODING = "dataCoding";
  static final String VALIDITY = "validityPeriod";
  static final String RECEIPTS = "receipts";
  static final String RECEIPT_IDS = "receiptIds";
  static final String PORT = "port";
  static final String SOURCE_PORT = "sourcePort";
  static final String WINDOW = "window";
  static final String ANSWER_WITHIN = "answerTimeout";
  static final String ENQUIRE_EVERY = "enquireLink";

  /** An attempt may take eight parts, each this long, which is less than ten minutes. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

  private static final int MOST_WINDOW = 1_000;
  private static final int LAST_PORT = 65_535;

  private SmppSettings() {}

  static List<SettingRule> rules() {
    return List.of(
        SettingRule.required(
            HOSTS,
            Form.TEXT,
            "Where the SMS centre listens: one or several host:port, separated by commas; each is"
                + " bound to. They have to be of one centre, which gives an id of a message once."),
        new SettingRule(TLS, Form.FLAG, "false", "Whether it is spoken to by TLS."),
        SettingRule.required(SYSTEM_ID, Form.TEXT, "Who binds (system_id)."),
        SettingRule.required(PASSWORD, Form.SECRET, "The password, of 8 characters at most."),
        SettingRule.optional(SYSTEM_TYPE, Form.TEXT, "The system_type of the bind."),
        SettingRule.optional(SOURCE, Form.TEXT, "Whom messages come from (source_addr)."),
        number(SOURCE_TON, 1, "The type of that number: 1 international, 5 letters, 3 short code."),
        number(SOURCE_NPI, 1, "The numbering plan of it: 1 telephone, 0 unknown."),
        number(DESTINATION_TON, 1, "The type of devices' numbers."),
        number(DESTINATION_NPI, 1, "The numbering plan of devices' numbers."),
        SettingRule.optional(SERVICE_TYPE, Form.TEXT, "The service_type of messages, as WAP."),
        number(DATA_CODING, 4, "The data_coding of 8-bit messages: 4, or 245 with a class."),
        new SettingRule(
            VALIDITY,
            Form.TEXT,
            word(ValidityPeriod.RELATIVE),
            "How the centre is told until when it may try: relative, absolute, or none."),
        new SettingRule(RECEIPTS, Form.FLAG, "true", "Whether receipts are asked for."),
        new SettingRule(
            RECEIPT_IDS,
            Form.TEXT,
            word(ReceiptIds.SAME),
            "How receipts write the id of a message: same as the answer did; decimal, where the"
                + " answer was hexadecimal; or hex, where it was decimal."),
        number(PORT, WapPush.PORT, "The port on which devices listen for pushes."),
        number(SOURCE_PORT, ShortMessage.USUAL_SOURCE, "The port that pushes claim to come from."),
        number(WINDOW, 10, "How many messages may wait for an answer on one bind, 1 to 1000."),
        new SettingRule(
            ANSWER_WITHIN,
            Form.DURATION,
            "PT30S",
            "How long an answer is waited for, a minute at most."),
        new SettingRule(
            ENQUIRE_EVERY,
            Form.DURATION,
            "PT30S",
            "After how much silence the centre is asked whether it is there (enquire_link)."));
  }

  private static SettingRule number(String name, int fallback, String help) {
    return new SettingRule(name, Form.NUMBER, Integer.toString(fallback), help);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Holds them against what SMPP carries.
   *
   * @throws Refusal invalid; its parameter is the name of the setting
   */
  static void check(GatewaySettings settings) {
    SmscAddress.readAll(settings.required(HOSTS));
    text(settings, SYSTEM_ID, 15);
    text(settings, PASSWORD, 8);
    text(settings, SYSTEM_TYPE, 12);
    text(settings, SOURCE, 20);
    text(settings, SERVICE_TYPE, 5);
    for (String ton : List.of(SOURCE_TON, DESTINATION_TON)) {
      oneOf(settings, ton, Arrays.stream(TypeOfNumber.values()).map(one -> (int) one.value()));
    }
    for (String npi : List.of(SOURCE_NPI, DESTINATION_NPI)) {
      oneOf(
          settings,
          npi,
          Arrays.stream(NumberingPlanIndicator.values()).map(one -> (int) one.value()));
    }
    number(settings, DATA_CODING, 0, 255);
    number(settings, PORT, 1, LAST_PORT);
    number(settings, SOURCE_PORT, 0, LAST_PORT);
    number(settings, WINDOW, 1, MOST_WINDOW);
    choice(settings, VALIDITY, ValidityPeriod.class);
    choice(settings, RECEIPT_IDS, ReceiptIds.class);
    if (settings.duration(ANSWER_WITHIN).compareTo(LONGEST_ANSWER) > 0) {
      throw Refusal.invalid(ANSWER_WITHIN, "answerTimeout must be PT1M at most.");
    }
    if (settings.duration(ENQUIRE_EVERY).compareTo(Duration.ofSeconds(1)) < 0) {
      throw Refusal.invalid(ENQUIRE_EVERY, "enquireLink must be PT1S at least.");
    }
  }

  /** One of the words of an enum; {@link #check} has seen that it is. */
  static <T extends Enum<T>> T choice(GatewaySettings settings, String name, Class<T> choices) {
    String given = settings.required(name);
    return Arrays.stream(choices.getEnumConstants())
        .filter(one -> word(one).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    name,
                    name
                        + " must be one of "
                        + Arrays.stream(choices.getEnumConstants())
                            .map(SmppSettings::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static void text(GatewaySettings settings, String name, int longest) {
    String value = settings.text(name).orElse("");
    if (value.length() > longest || !value.matches("[\\x20-\\x7E]*")) {
      throw Refusal.invalid(
          name, name + " must be at most " + longest + " printable ASCII characters.");
    }
  }

  private static void number(GatewaySettings settings, String name, int least, int most) {
    if (settings.number(name) < least || settings.number(name) > most) {
      throw Refusal.invalid(name, name + " must be " + least + " to " + most + ".");
    }
  }

  private static void oneOf(
      GatewaySettings settings, String name, java.util.stream.Stream<Integer> values) {
    List<Integer> all = values.toList();
    if (!all.contains(settings.number(name))) {
      throw Refusal.invalid(
          name,
          name
              + " must be one of "
              + all.stream().map(String::valueOf).collect(Collectors.joining(", "))
              + ".");
    }
  }
}
