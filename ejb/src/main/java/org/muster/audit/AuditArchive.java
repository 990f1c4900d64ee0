package org.muster.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;

/** The door for those who read the trail: lists it, verifies it, gives it away. */
@Stateless
public class AuditArchive {

  private static final int AT_ONCE = 500;

  @Inject private AuditRows rows;
  @Inject private Sealing sealing;

  /** Entries, newest first. */
  public Page<AuditDetails> list(AuditFilter wanted, PageRequest page) {
    return Page.of(
        rows.page(wanted, page.before(), page.rows()),
        page.limit(),
        entry -> Ids.text(entry.id()),
        entry -> entry);
  }

  /**
   * One entry.
   *
   * @throws Refusal not found
   */
  public AuditDetails details(long id) {
    return rows.find(id).orElseThrow(() -> Refusal.notFound("There is no such entry."));
  }

  /** Puts all entries into the chain that were committed before this was called. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void seal() {
    boolean more = true;
    while (more) {
      more = sealing.sealSome();
    }
  }

  /** Follows the whole chain, some entries at a time. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Verification verify() {
    seal();
    AuditHead head = rows.head();
    ChainCheck check = new ChainCheck();
    walk(0, head.position(), check::follow);
    boolean codeIsRight =
        head.position() == 0 || sealing.code(head.position(), head.hash()).equals(head.code());
    check.end(head.position(), head.hash(), codeIsRight);
    return check.result(sealing.waiting());
  }

  /**
   * Hands entries out in the order of the chain, some at a time, as one stretch without a gap.
   *
   * @param from put into the chain then or later, which is about a second after it was recorded;
   *     null for all from the first
   * @param until put into the chain earlier; null for all to the last
   * @param taker may take its time
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void export(Instant from, Instant until, Consumer<AuditDetails> taker) {
    seal();
    long after = from == null ? 0 : rows.lastBefore(from);
    long upTo = until == null ? rows.head().position() : rows.lastBefore(until);
    walk(after, upTo, taker);
  }

  private void walk(long after, long upTo, Consumer<AuditDetails> taker) {
    List<AuditDetails> some = rows.chain(after, upTo, AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(taker);
      some = rows.chain(some.get(some.size() - 1).position(), upTo, AT_ONCE);
    }
  }
}
