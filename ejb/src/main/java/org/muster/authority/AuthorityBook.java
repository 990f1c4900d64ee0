package org.muster.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a node remembers of the authorities. */
@ApplicationScoped
class AuthorityBook {

  private volatile List<LiveAuthority> authorities = List.of();

  Collection<LiveAuthority> all() {
    return authorities;
  }

  /**
   * Reads them again, one at a time, so that no older reading comes after a newer one.
   *
   * @param reading what there is now, given what is remembered
   * @return whether anything has changed
   */
  synchronized boolean refresh(UnaryOperator<List<LiveAuthority>> reading) {
    List<LiveAuthority> before = authorities;
    authorities = reading.apply(before);
    return !authorities.equals(before);
  }
}
