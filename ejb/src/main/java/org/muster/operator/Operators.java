package org.muster.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.audit.Actor;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.role.DeviceScope;
import org.muster.role.Grant;
import org.muster.role.Role;
import org.muster.secret.PasswordCheck;
import org.muster.secret.PasswordHash;
import org.muster.secret.RandomSecrets;

/** The door of the room: makes accounts, changes them, and knows them by name and password. */
@Stateless
public class Operators {

  private static final String FIRST = "admin";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");
  private static final List<Grant> EVERYTHING =
      List.of(new Grant(Role.ADMINISTRATOR, DeviceScope.ALL));

  @Inject private OperatorRows rows;
  @Inject private OperatorConfig config;
  @Inject private PasswordCheck passwords;
  @Inject private Nobody nobody;
  @Inject private HashTurns turns;
  @Inject private Event<AccountChanged> changes;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /**
   * Whose name and password these are; takes equally long whether there is such an account or not.
   * No transaction waits for it.
   *
   * @return empty if the pair is wrong, or the account is disabled
   * @throws Refusal busy, if too many are being checked
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Account> withPassword(String username, String password) {
    Optional<OperatorRows.Known> known =
        NAME.matcher(username).matches() ? rows.look(username) : Optional.empty();
    String stored = known.map(OperatorRows.Known::passwordHash).orElseGet(nobody::passwordHash);
    return passwords.isRemembered(stored, password)
            || turns.take(() -> passwords.isRight(stored, password))
        ? known.map(OperatorRows.Known::account)
        : Optional.empty();
  }

  /** An account with what it may do now; empty if it is disabled or gone. */
  public Optional<Account> account(long id) {
    return rows.find(id).filter(known -> !known.isDisabled()).map(Operator::account);
  }

  /**
   * The account of somebody who knew its password at a time; empty if it is disabled, gone, or has
   * another password since.
   */
  public Optional<Account> account(long id, Instant provenAt) {
    return rows.find(id)
        .filter(known -> !known.isDisabled() && !known.passwordChangedAfter(provenAt))
        .map(Operator::account);
  }

  /**
   * Makes an account.
   *
   * @param password null to have one made
   * @param grants the roles that it is to have; may be none
   * @return the password, if one was made: it is shown once
   * @throws Refusal invalid; conflict, if the name is taken
   */
  public Optional<String> create(String username, String password, List<Grant> grants) {
    requireFree(username);
    String chosen = password == null ? RandomSecrets.text() : password;
    PasswordRules.check(username, chosen);
    Operator made = new Operator(Ids.next(), username, once(grants), clock.instant());
    made.changePassword(hash(chosen), null);
    rows.add(made);
    record("operator.create", username, null, snapshot(made));
    return password == null ? Optional.of(chosen) : Optional.empty();
  }

  /**
   * Makes an account whose owner proves elsewhere who they are: it never has a password. It cannot
   * have the name of the one that is given a password at a start.
   *
   * @return its id
   * @throws Refusal invalid; conflict, if the name is taken
   */
  public long createExternal(String username, List<Grant> grants) {
    requireFree(username);
    if (username.equals(FIRST)) {
      throw Refusal.conflict("The account \"" + FIRST + "\" is nobody's at an identity provider.");
    }
    Operator made = new Operator(Ids.next(), username, once(grants), clock.instant());
    rows.add(made);
    trail.record(byTheProvider("operator.create", made).changed(null, snapshot(made)));
    return made.id();
  }

  /**
   * Gives an account that was made so the roles that are said of it now; if they are others,
   * whoever is signed in with it has to sign in again.
   *
   * @return as it is now; empty if it is disabled
   * @throws Refusal not found; conflict, if it has a password: then its roles are given here
   */
  public Optional<Account> follow(long id, List<Grant> grants) {
    Operator operator = rows.find(id).orElseThrow(Operators::unknown);
    if (operator.hasPassword()) {
      throw Refusal.conflict("This account has a password here, and is signed in with that.");
    }
    if (!operator.hasExactly(grants)) {
      String before = snapshot(operator);
      operator.has(once(grants));
      trail.record(byTheProvider("operator.change", operator).changed(before, snapshot(operator)));
      changes.fire(new AccountChanged(id, operator.username(), false, false));
    }
    return operator.isDisabled() ? Optional.empty() : Optional.of(operator.account());
  }

  /**
   * Changes an account; whoever is signed in with it has to sign in again.
   *
   * @throws Refusal not found; invalid; conflict, if nobody could do everything any more, or if
   *     passwords or roles are not given here but elsewhere
   */
  public OperatorDetails change(String username, OperatorChange wanted) {
    Operator operator = held(username);
    if (!operator.hasPassword() && (wanted.password() != null || wanted.grants() != null)) {
      throw Refusal.conflict(
          "This account has no password here, and its roles are said by the identity provider.");
    }
    String before = snapshot(operator);
    if (wanted.password() != null) {
      setPassword(operator, wanted.password());
    }
    if (wanted.grants() != null) {
      operator.has(once(wanted.grants()));
    }
    if (wanted.disabled() != null) {
      operator.disable(wanted.disabled());
    }
    Succession.require(rows.lockAdministrators());
    record(
        wanted.password() == null ? "operator.change" : "operator.password.reset",
        username,
        before,
        snapshot(operator));
    changes.fire(new AccountChanged(operator.id(), username, wanted.password() != null, false));
    return operator.details();
  }

  /**
   * Gives somebody another password who knows the present one.
   *
   * @throws Refusal forbidden, if that is wrong; invalid
   */
  public void changePassword(long id, String present, String wanted) {
    Operator operator = rows.find(id).orElseThrow(Operators::unknown);
    if (present == null
        || !operator.hasPassword()
        || !passwords.isRight(operator.passwordHash(), present)) {
      throw Refusal.forbidden("The present password is another one.");
    }
    setPassword(operator, wanted);
    record("operator.password.change", operator.username(), null, null);
    changes.fire(new AccountChanged(id, operator.username(), false, false));
  }

  /**
   * Deletes an account with its sign-ins and tokens.
   *
   * @throws Refusal not found; conflict, if nobody could do everything any more
   */
  public void delete(String username) {
    Operator operator = held(username);
    record("operator.delete", username, snapshot(operator), null);
    operator.disable(true);
    Succession.require(rows.lockAdministrators());
    rows.remove(operator);
  }

  /**
   * One account.
   *
   * @throws Refusal not found
   */
  public OperatorDetails details(String username) {
    return rows.named(username).map(Operator::details).orElseThrow(Operators::unknown);
  }

  /** Accounts by name. */
  public Page<OperatorDetails> list(PageRequest page) {
    return Page.of(
        rows.page(page.after(), page.rows()), page.limit(), Operator::username, Operator::details);
  }

  /**
   * Makes the account {@code admin} at the first start, and gives it the configured password at
   * every start at which that is another one: it can be used again then, whatever was lost.
   *
   * @return the password, if one had to be generated: it is shown once and known to nobody
   *     afterwards
   */
  public Optional<String> prepareAdministrator() {
    if (!rows.isEmpty()) {
      config.adminPassword.ifPresent(
          password -> rows.named(FIRST).ifPresent(admin -> recover(admin, password)));
      return Optional.empty();
    }
    String password = config.adminPassword.orElseGet(RandomSecrets::text);
    Operator admin = new Operator(Ids.next(), FIRST, EVERYTHING, clock.instant());
    admin.changePassword(hash(password), null);
    rows.add(admin);
    return config.adminPassword.isPresent() ? Optional.empty() : Optional.of(password);
  }

  private void recover(Operator admin, String password) {
    if (!admin.hasPassword() || !passwords.isRight(admin.passwordHash(), password)) {
      admin.changePassword(hash(password), clock.instant());
      admin.disable(false);
      admin.has(EVERYTHING);
      record("operator.recover", FIRST, null, snapshot(admin));
      changes.fire(new AccountChanged(admin.id(), FIRST, true, true));
    }
  }

  private void requireFree(String username) {
    if (username == null || !NAME.matcher(username).matches()) {
      throw Refusal.invalid(
          "username",
          "A user name has 1 to 100 letters, digits and . _ @ + -, and begins with a letter or a"
              + " digit.");
    }
    if (rows.named(username).isPresent()) {
      throw Refusal.conflict("There is an account \"" + username + "\" already.");
    }
  }

  /** Why is said by the circumstances: they know whom the provider means. */
  private static AuditEntry byTheProvider(String action, Operator operator) {
    return AuditEntry.of(action).by(Actor.SYSTEM).on("operator", operator.username());
  }

  private void record(String action, String username, String before, String after) {
    trail.record(AuditEntry.of(action).on("operator", username).changed(before, after));
  }

  private static String snapshot(Operator operator) {
    OperatorDetails details = operator.details();
    return Snapshot.with("disabled", details.disabled())
        .and("roles", details.grants().stream().map(Grant::words).toList())
        .text();
  }

  private void setPassword(Operator operator, String wanted) {
    PasswordRules.check(operator.username(), wanted);
    operator.changePassword(hash(wanted), clock.instant());
  }

  private String hash(String password) {
    return PasswordHash.ofChosen(password, config.passwordIterations);
  }

  /** Held together with all who can do everything, so that one of them is sure to stay. */
  private Operator held(String username) {
    rows.lockAdministrators();
    return rows.named(username).orElseThrow(Operators::unknown);
  }

  private static List<Grant> once(List<Grant> grants) {
    if (grants.stream().map(Grant::role).distinct().count() < grants.size()) {
      throw Refusal.invalid("roles", "Each role is given once; its scope can name more.");
    }
    return grants;
  }

  private static Refusal unknown() {
    return Refusal.notFound("There is no such account.");
  }
}
