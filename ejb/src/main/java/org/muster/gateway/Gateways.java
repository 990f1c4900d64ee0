package org.muster.gateway;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.Refusal;

/** The door of the room: the gateways that operators have set up. */
@Stateless
public class Gateways {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int MOST_PARALLEL = 500;
  private static final int MOST_RATE = 100_000;
  private static final int LONGEST_ADDRESS = 2_000;

  @Inject private GatewayEntries entries;
  @Inject private GatewayBook book;
  @Inject private Drivers drivers;
  @Inject private Registrars registrars;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;
  @Inject private Event<GatewaysChanged> changes;

  /** The kinds that there are drivers for. */
  public List<GatewayKind> kinds() {
    return drivers.all().stream()
        .map(driver -> new GatewayKind(driver.kind(), driver.summary(), driver.rules()))
        .toList();
  }

  /** All gateways, by name; a handful. */
  public List<GatewayDetails> list() {
    return entries.all().stream().map(this::details).toList();
  }

  /**
   * One gateway.
   *
   * @throws Refusal not found
   */
  public GatewayDetails details(String name) {
    return details(entries.find(name).orElseThrow(() -> unknown(name)));
  }

  /**
   * Sets a gateway up, or changes it.
   *
   * @throws Refusal invalid; its parameter is the member of the form to blame, for a setting {@code
   *     settings.} and its name
   */
  public GatewayDetails put(String name, GatewayForm form) {
    check(name, form);
    GatewayDriver driver = drivers.of(form.kind());
    GatewayEntry known = entries.lock(name).orElse(null);
    if (known != null && !known.kind().equals(form.kind())) {
      throw Refusal.conflict(
          "The gateway is of the kind " + known.kind() + " and stays so; take it away first.");
    }
    GatewayEntry entry = known == null ? new GatewayEntry(name, form.kind()) : known;
    Map<String, String> given = given(entry, known != null, driver, form);
    checkSettings(driver, given);
    if (known != null) {
      checkSecrets(driver, known, given, form);
    }
    String before = known == null ? null : snapshot(known);
    Map<Boolean, Map<String, String>> parts = parted(driver, given);
    entry.change(
        form,
        GatewayEntries.write(parts.get(false)),
        entries.sealed(name, parts.get(true)),
        clock.instant());
    if (known == null) {
      entries.add(entry);
    }
    trail.record(AuditEntry.of("gateway.put").on("gateway", name).changed(before, snapshot(entry)));
    changes.fire(new GatewaysChanged());
    return details(entry);
  }

  /**
   * Takes a gateway away. Push addresses that name it stay, and are of no use while there is none
   * of that name.
   *
   * @throws Refusal not found
   */
  public void remove(String name) {
    GatewayEntry entry = entries.lock(name).orElseThrow(() -> unknown(name));
    trail.record(
        AuditEntry.of("gateway.delete").on("gateway", name).changed(snapshot(entry), null));
    entries.remove(entry);
    changes.fire(new GatewaysChanged());
  }

  /**
   * An address in the form in which a gateway takes it.
   *
   * @throws Refusal invalid, if there is no such gateway ({@code channel}), or it takes no such
   *     address ({@code address})
   */
  public String address(String gateway, String text) {
    GatewayEntry entry = entries.find(gateway == null ? "" : gateway).orElseThrow(this::noChannel);
    GatewayDriver driver = drivers.of(entry.kind());
    GatewaySettings settings =
        GatewaySettings.of(driver.rules(), GatewayEntries.read(entry.settings()));
    return text == null || text.isBlank() || text.length() > LONGEST_ADDRESS
        ? noAddress(driver, settings)
        : driver.address(settings, text.strip()).orElseGet(() -> noAddress(driver, settings));
  }

  /**
   * The gateway that a device registers with (TS Appendix E.2): the one that is named; otherwise
   * the only one that takes registrations, or of several the only one that is switched on.
   *
   * @param named null for the only one
   * @throws Refusal invalid, if the one that is named takes none, or one has to be named; busy, if
   *     there is none
   */
  public String registrar(String named) {
    return registrars.choose(entries.all(), named);
  }

  /** With the names of its secrets only. */
  private String snapshot(GatewayEntry entry) {
    return Snapshot.with("kind", entry.kind())
        .and("enabled", entry.isEnabled())
        .and("rate", entry.rate())
        .and("parallel", entry.parallel())
        .and("settings", GatewayEntries.read(entry.settings()))
        .and("secrets", entries.secrets(entry).keySet())
        .text();
  }

  private GatewayDetails details(GatewayEntry entry) {
    return new GatewayDetails(
        entry.name(),
        entry.kind(),
        GatewayEntries.read(entry.settings()),
        List.copyOf(entries.secrets(entry).keySet()),
        entry.isEnabled(),
        entry.rate(),
        entry.parallel(),
        entry.changedAt(),
        book.health(entry));
  }

  private static void check(String name, GatewayForm form) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.invalid(
          "name",
          "The name of a gateway has 1 to 40 small letters, digits and hyphens, and begins with"
              + " none of the last.");
    }
    if (form.parallel() < 1 || form.parallel() > MOST_PARALLEL) {
      throw Refusal.invalid("parallel", "parallel must be 1 to " + MOST_PARALLEL + ".");
    }
    if (form.rate() != null && (form.rate() < 1 || form.rate() > MOST_RATE)) {
      throw Refusal.invalid(
          "rate", "rate must be 1 to " + MOST_RATE + " in a second, or be missing for no limit.");
    }
  }

  /** What was given now, and the secrets that were given before. */
  private Map<String, String> given(
      GatewayEntry entry, boolean known, GatewayDriver driver, GatewayForm form) {
    Map<String, String> given = new HashMap<>(known ? entries.secrets(entry) : Map.of());
    given.keySet().removeIf(name -> driver.rules().stream().noneMatch(r -> r.name().equals(name)));
    form.settings()
        .forEach(
            (name, value) -> {
              if (value == null || value.isBlank()) {
                given.remove(name);
              } else {
                given.put(name, value.strip());
              }
            });
    return given;
  }

  private static void checkSettings(GatewayDriver driver, Map<String, String> given) {
    try {
      driver.check(new GatewaySettings(SettingCheck.complete(driver.rules(), given)));
    } catch (Refusal e) {
      throw e.in("settings", "The settings");
    }
  }

  private void checkSecrets(
      GatewayDriver driver, GatewayEntry known, Map<String, String> now, GatewayForm form) {
    Map<String, String> before = new HashMap<>(GatewayEntries.read(known.settings()));
    before.putAll(entries.secrets(known));
    try {
      KeptSecrets.check(driver.rules(), before, now, form.settings().keySet());
    } catch (Refusal e) {
      throw e.in("settings", "The settings");
    }
  }

  /** Open ones, and secrets. */
  private static Map<Boolean, Map<String, String>> parted(
      GatewayDriver driver, Map<String, String> given) {
    return given.entrySet().stream()
        .collect(
            Collectors.partitioningBy(
                one ->
                    driver.rules().stream()
                        .anyMatch(rule -> rule.name().equals(one.getKey()) && rule.isSecret()),
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new)));
  }

  private Refusal noChannel() {
    return Refusal.invalid(
        "channel",
        "channel must be the name of a gateway: "
            + entries.all().stream().map(GatewayEntry::name).collect(Collectors.joining(", "))
            + ".");
  }

  private static String noAddress(GatewayDriver driver, GatewaySettings settings) {
    throw Refusal.invalid("address", "address must be " + driver.addressForm(settings) + ".");
  }

  private static Refusal unknown(String name) {
    return Refusal.notFound("There is no gateway \"" + name + "\".");
  }
}
