package org.muster.web.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.muster.kernel.Refusal;
import org.muster.operator.Account;
import org.muster.role.Authority;
import org.muster.role.DeviceScope;
import org.muster.role.Permission;
import org.muster.signin.Origin;

/** Who asks in this request: a person, or a program with a token of theirs. */
@RequestScoped
public class Caller {

  private Account account;
  private String token;
  private Authority authority = Authority.NONE;
  private List<Permission> used = List.of();
  private Origin origin;
  private Supplier<Optional<Authority>> later = Optional::empty;

  /** The name of the account. */
  public String name() {
    return account.username();
  }

  /** The account. */
  public Account account() {
    return account;
  }

  /** The name of the token that a program showed; null if it is a person. */
  public String token() {
    return token;
  }

  /** Where the request comes from. */
  public Origin origin() {
    return origin;
  }

  /** Whether there is any device, or anything else, that they have the permission for. */
  public boolean may(Permission permission) {
    return authority.has(permission);
  }

  /** What they may do. */
  public Set<Permission> permissions() {
    return authority.permissions();
  }

  /**
   * Makes sure of a permission beside the one that the method needs.
   *
   * @throws Refusal forbidden
   */
  public void need(Permission permission) {
    if (!may(permission)) {
      throw Refusal.forbidden("This needs the permission " + permission.word() + ".");
    }
  }

  /** The devices that they may do this request's business with. */
  public DeviceScope scope() {
    return used.stream().map(this::scope).reduce(DeviceScope::or).orElseThrow();
  }

  /**
   * The devices that they have a permission for.
   *
   * @throws IllegalArgumentException if they do not have it at all
   */
  public DeviceScope scope(Permission permission) {
    return authority.scope(permission);
  }

  /**
   * Asks anew, whenever it is called, what they may do by what they showed in this request; empty
   * once that counts no more. It can be called when the request is over.
   */
  public Supplier<Optional<Authority>> later() {
    return later;
  }

  void comesFrom(Origin from) {
    this.origin = from;
  }

  void is(Account who, String byToken, Authority may, Supplier<Optional<Authority>> asksLater) {
    this.account = who;
    this.token = byToken;
    this.authority = may;
    this.later = asksLater;
  }

  /**
   * What the method at hand needs.
   *
   * @throws Refusal forbidden, if they have none of these
   */
  void uses(Permission... oneOf) {
    used = Arrays.stream(oneOf).filter(this::may).toList();
    if (used.isEmpty()) {
      need(oneOf[0]);
    }
  }
}
