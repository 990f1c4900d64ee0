package org.muster.simulator.cli;

import org.muster.simulator.user.UserAct;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An act of a user in a word, with its argument after a colon. */
final class UserActWord implements ITypeConverter<UserAct> {

  /** What is understood. */
  static final String WORDS = "ignore, look, confirm, decline, choose:NUMBER (from 1), type:TEXT";

  @Override
  public UserAct convert(String text) {
    String[] words = text.split(":", 2);
    return switch (words.length == 1 ? text : words[0] + ":") {
      case "ignore" -> UserAct.IGNORE;
      case "look" -> UserAct.LOOK;
      case "confirm" -> UserAct.CONFIRM;
      case "decline" -> UserAct.DECLINE;
      case "choose:" -> choose(words[1]);
      case "type:" -> UserAct.type(words[1]);
      default -> throw unknown(text);
    };
  }

  private static UserAct choose(String number) {
    try {
      return UserAct.choose(Integer.parseInt(number));
    } catch (IllegalArgumentException e) {
      throw unknown("choose:" + number);
    }
  }

  private static TypeConversionException unknown(String text) {
    return new TypeConversionException("no act '" + text + "'; there are: " + WORDS);
  }
}
