package org.muster.simulator.quirk;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.muster.simulator.http.Request;

/**
 * All the quirks of one client, and what they do to what it says. Immutable.
 *
 * @param all which ones
 */
public record Quirks(Set<Quirk> all) {

  /** A client by the book. */
  public static final Quirks NONE = new Quirks(Set.of());

  /** Nobody changes the quirks of a client that is at work. */
  public Quirks {
    EnumSet<Quirk> copy = EnumSet.noneOf(Quirk.class);
    copy.addAll(all);
    all = Collections.unmodifiableSet(copy);
  }

  /**
   * @param quirks which ones
   * @return a client that has them
   */
  public static Quirks of(Quirk... quirks) {
    return new Quirks(Set.of()).and(Arrays.asList(quirks));
  }

  /**
   * @param more further quirks
   * @return a client that has them too
   */
  public Quirks and(Collection<Quirk> more) {
    EnumSet<Quirk> both = EnumSet.noneOf(Quirk.class);
    both.addAll(all);
    both.addAll(more);
    return new Quirks(both);
  }

  /**
   * @param quirk any
   * @return whether the client has it
   */
  public boolean has(Quirk quirk) {
    return all.contains(quirk);
  }

  /**
   * @param request a package on its way to the server, as the book has it
   * @return as this client sends it
   */
  public Request sent(Request request) {
    return all.isEmpty() ? request : new OddHeads(this).ofPackage(request);
  }

  /**
   * @param request to a repository, as the book has it
   * @return as this client sends it
   */
  public Request transfer(Request request) {
    return all.isEmpty() ? request : new OddHeads(this).ofTransfer(request);
  }

  /**
   * @param json a Package#1 as the book has it
   * @param tree all that the device holds, as serialised items (TS §13.3); asked only if needed
   * @return as this client writes it
   */
  public JsonObject package1(JsonObject json, Supplier<JsonArray> tree) {
    return all.isEmpty() ? json : new OddPackage1(this, tree).of(json);
  }

  /**
   * @param json a Package#3 as the book has it, without the data
   * @return as this client writes it
   */
  public JsonObject package3(JsonObject json) {
    return all.isEmpty() ? json : new OddPackage3(this).of(json);
  }

  /**
   * @param dmmo serialised items as the book has them (TS §13.3)
   * @return as this client writes them
   */
  public byte[] items(byte[] dmmo) {
    return all.isEmpty() ? dmmo : new OddItems(this).of(dmmo);
  }
}
