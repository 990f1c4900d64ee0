package org.muster.simulator.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.muster.simulator.quirk.Quirk;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A quirk by its name, in any case, with dashes or underscores. */
final class QuirkWord implements ITypeConverter<Quirk> {

  @Override
  public Quirk convert(String text) {
    String word = text.toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(Quirk.values())
        .filter(quirk -> quirk.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("no quirk '" + text + "'; there are: " + words()));
  }

  private static String words() {
    return Arrays.stream(Quirk.values()).map(Quirk::word).collect(Collectors.joining(", "));
  }
}
