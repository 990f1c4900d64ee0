package org.muster.authority;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;

/**
 * Which device a certificate is about.
 *
 * @param from where it says so
 * @param pattern a regular expression that the whole of that text must match; null for any text
 * @param form the DevID, in which {@code $1} is the first group of the pattern, and {@code $0} the
 *     whole text; null for the whole text
 */
public record IdentityRule(NamePart from, String pattern, String form) {

  private static final int LONGEST = 200;
  private static final String ANYTHING = "(?s).+";
  private static final String WHOLE = "$0";
  private static final Pattern GROUP = Pattern.compile("\\$(\\d)");

  /** The common name is the DevID. */
  public static final IdentityRule DEFAULT = new IdentityRule(NamePart.CN, null, null);

  /**
   * @throws Refusal invalid, if the pattern is none, or the form names a group that it has not
   */
  void check() {
    try {
      String tried = form == null ? WHOLE : form;
      if (pattern != null && pattern.length() > LONGEST || tried.length() > LONGEST) {
        throw Refusal.invalid("rule", "pattern and form must have at most 200 characters.");
      }
      int groups = compiled().matcher("").groupCount();
      Matcher named = Pattern.compile("\\$(\\d+)").matcher(tried);
      while (named.find()) {
        if (named.group(1).length() > 1 || Integer.parseInt(named.group(1)) > groups) {
          throw Refusal.invalid("rule.form", "The pattern has no group " + named.group() + ".");
        }
      }
    } catch (PatternSyntaxException e) {
      throw Refusal.invalid("rule.pattern", "pattern is no regular expression.");
    }
  }

  /**
   * The device of a certificate that is good.
   *
   * @return empty if it names none, or more than one
   */
  Optional<DeviceId> deviceOf(X509Certificate certificate) {
    List<DeviceId> devices =
        from.of(certificate).stream().map(this::device).flatMap(Optional::stream).toList();
    return devices.stream().distinct().count() == 1
        ? Optional.of(devices.get(0))
        : Optional.empty();
  }

  private Optional<DeviceId> device(String text) {
    try {
      Matcher matcher = compiled().matcher(new CountedText(text));
      return matcher.matches() ? Optional.of(new DeviceId(filled(matcher))) : Optional.empty();
    } catch (MalformedException | CountedText.Exhausted e) {
      return Optional.empty();
    }
  }

  private String filled(Matcher matcher) {
    // In one go: what the certificate says is never read as a part of the form.
    return GROUP
        .matcher(form == null ? WHOLE : form)
        .replaceAll(
            named -> {
              String value = matcher.group(Integer.parseInt(named.group(1)));
              return value == null ? "" : Matcher.quoteReplacement(value);
            });
  }

  private Pattern compiled() {
    return Pattern.compile(pattern == null ? ANYTHING : pattern);
  }
}
