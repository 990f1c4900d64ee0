package org.muster.gateway;

import java.util.Objects;

/**
 * One setting that gateways of a kind have, for whoever fills it in and whoever reads it.
 *
 * @param name as in the API: {@code lowerCamelCase}
 * @param form of its value
 * @param fallback the value where none is given, in the form's text; null if it has to be given, or
 *     {@link #OPTIONAL}
 * @param help a sentence for people: what it is, and its unit
 */
public record SettingRule(String name, Form form, String fallback, String help) {

  /** The fallback of a setting that may be missing. */
  public static final String OPTIONAL = "";

  /** What a value looks like. */
  public enum Form {
    /** Any text. */
    TEXT,
    /** A whole number, not negative. */
    NUMBER,
    /** true or false. */
    FLAG,
    /** ISO 8601, for example {@code PT10S}; more than zero. */
    DURATION,
    /** An absolute http or https URL with a host, and without a user. */
    URL,
    /** A text that is never shown again. */
    SECRET
  }

  /** Checks that it is complete. */
  public SettingRule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(help, "help");
  }

  /** One that has to be given. */
  public static SettingRule required(String name, Form form, String help) {
    return new SettingRule(name, form, null, help);
  }

  /** One that may be missing. */
  public static SettingRule optional(String name, Form form, String help) {
    return new SettingRule(name, form, OPTIONAL, help);
  }

  boolean isRequired() {
    return fallback == null;
  }

  boolean isSecret() {
    return form == Form.SECRET;
  }
}
