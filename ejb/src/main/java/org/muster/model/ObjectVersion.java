package org.muster.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which version of an object a MOID names. The registry has it at the end, as in {@code
 * urn:oma:mo:oma-dm-devinfo:1.2}; what ends otherwise has no versions.
 *
 * @param moid all of it
 * @param family the MOID without the version
 * @param numbers of the version, the major one first
 */
record ObjectVersion(String moid, String family, List<Integer> numbers) {

  private static final Pattern VERSIONED = Pattern.compile("(.+):([0-9]{1,9}(?:[.][0-9]{1,9})+)");

  static Optional<ObjectVersion> of(String moid) {
    Matcher matcher = VERSIONED.matcher(moid);
    return matcher.matches()
        ? Optional.of(new ObjectVersion(moid, matcher.group(1), numbers(matcher.group(2))))
        : Optional.empty();
  }

  /** The MOID without its version; all of it if it has none. */
  static String familyOf(String moid) {
    return of(moid).map(ObjectVersion::family).orElse(moid);
  }

  /**
   * The nearest to this one first: those that differ in the latest number, and in that by least. Of
   * two that are as far away on both sides the newer one knows more.
   */
  Comparator<ObjectVersion> nearestFirst() {
    return Comparator.comparing(this::firstDifference, Comparator.reverseOrder())
        .thenComparing(this::distance)
        .thenComparing(other -> compare(numbers, other.numbers))
        .thenComparing(
            (one, other) ->
                compare(numbers, one.numbers) > 0
                    ? compare(other.numbers, one.numbers)
                    : compare(one.numbers, other.numbers));
  }

  private int firstDifference(ObjectVersion other) {
    return places(numbers, other.numbers)
        .filter(place -> at(numbers, place) != at(other.numbers, place))
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private int distance(ObjectVersion other) {
    int place = firstDifference(other);
    return Math.abs(at(numbers, place) - at(other.numbers, place));
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    return places(one, other)
        .map(place -> Integer.compare(at(one, place), at(other, place)))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(0);
  }

  private static IntStream places(List<Integer> one, List<Integer> other) {
    return IntStream.range(0, Math.max(one.size(), other.size()));
  }

  /** 1 and 1.0 are one version. */
  private static int at(List<Integer> numbers, int place) {
    return place < numbers.size() ? numbers.get(place) : 0;
  }

  private static List<Integer> numbers(String version) {
    return Stream.of(version.split("[.]")).map(Integer::valueOf).toList();
  }
}
