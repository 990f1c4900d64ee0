package org.muster.dialogue;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.device.DeviceRegistry;
import org.muster.dialogue.UserAnswer.Outcome;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.protocol.ServerUri;
import org.muster.secret.RandomSecrets;

/** The door of the room: asks, shows what is asked, takes answers. */
@Stateless
public class UserDialogue {

  private static final int LONGEST_TOKEN = 64;
  private static final Pattern PAGE =
      Pattern.compile("/ui/([A-Za-z0-9_-]{1," + LONGEST_TOKEN + "})(?:[?#]|$)");
  private static final int MOST_SHOWN = 100;

  @Inject private DialogueConfig config;
  @Inject private DeviceRegistry devices;
  @Inject private Clock clock;
  @Inject private Event<UserAnswered> answers;
  @PersistenceContext private EntityManager em;

  /**
   * Puts a question on a page that the device's user can answer once.
   *
   * @param device exists
   */
  public DialogueTicket ask(DeviceId device, Question question) {
    DialogueTicket ticket =
        new DialogueTicket(RandomSecrets.text(), clock.instant().plus(config.lifetime));
    em.persist(new AskedQuestion(ticket.token(), device, question, ticket.expiresAt()));
    return ticket;
  }

  /**
   * What the page shows.
   *
   * @throws Refusal not found, if there is no such question, or it is over: nobody is told which
   */
  public Question question(String token) {
    return find(token).question();
  }

  /**
   * The token of the open question that a SHOW leads to; empty if it leads to a page of somebody
   * else, or to none that can be answered.
   */
  public Optional<String> questionAt(ServerUri page) {
    return Optional.of(PAGE.matcher(page.template()))
        .filter(Matcher::find)
        .map(found -> em.find(AskedQuestion.class, found.group(1)))
        .filter(asked -> asked.isOpenAt(clock.instant()))
        .map(AskedQuestion::token);
  }

  /**
   * Takes the answer; the question is over by this.
   *
   * @param given what the page's form sent; null if it sent nothing
   * @throws Refusal not found, as for {@link #question}; invalid, if the question has no such
   *     answer
   */
  public void answer(String token, String given) {
    AskedQuestion asked = held(find(token));
    refuseUnlessOpen(asked);
    close(asked, AnswerRules.read(asked.question(), given));
  }

  /** The latest questions to the user of a device, and what became of them. */
  public List<QuestionDetails> of(DeviceId device) {
    return em.createQuery(
            "select q from AskedQuestion q where q.device = :device order by q.expiresAt desc",
            AskedQuestion.class)
        .setParameter("device", device.value())
        .setMaxResults(MOST_SHOWN)
        .getResultStream()
        .map(AskedQuestion::details)
        .toList();
  }

  /** Takes a question back, if it is still open; nobody is told. */
  public void withdraw(String token) {
    Optional.ofNullable(em.find(AskedQuestion.class, token, LockModeType.PESSIMISTIC_WRITE))
        .ifPresent(AskedQuestion::withdraw);
  }

  /** Questions whose time is over, oldest first. */
  public List<String> overdue(int most) {
    return em.createQuery(
            "select q.token from AskedQuestion q where q.dueAt <= :now order by q.dueAt",
            String.class)
        .setParameter("now", clock.instant())
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Closes a question that nobody answered; does nothing if somebody did meanwhile, or the device
   * was deleted.
   */
  public void expire(String token) {
    Instant now = clock.instant();
    Optional.ofNullable(em.find(AskedQuestion.class, token))
        .filter(asked -> devices.holdIfThere(asked.device()))
        .map(this::renewed)
        .filter(asked -> asked.isDueAt(now))
        .ifPresent(asked -> close(asked, new UserAnswer(Outcome.NOBODY, null)));
  }

  /** Throws away questions that were over long ago. */
  public void forget() {
    em.createQuery("delete from AskedQuestion q where q.dueAt is null and q.expiresAt < :before")
        .setParameter("before", clock.instant().minus(config.keptFor))
        .executeUpdate();
  }

  private AskedQuestion find(String token) {
    AskedQuestion found =
        Optional.ofNullable(token)
            .filter(text -> text.length() <= LONGEST_TOKEN)
            .map(text -> em.find(AskedQuestion.class, text))
            .orElseThrow(UserDialogue::over);
    refuseUnlessOpen(found);
    return found;
  }

  private void refuseUnlessOpen(AskedQuestion asked) {
    if (!asked.isOpenAt(clock.instant())) {
      throw over();
    }
  }

  /** As it is once it is held; its device is held before. */
  private AskedQuestion held(AskedQuestion asked) {
    devices.hold(asked.device());
    return renewed(asked);
  }

  private AskedQuestion renewed(AskedQuestion asked) {
    em.refresh(asked, LockModeType.PESSIMISTIC_WRITE);
    return asked;
  }

  private static Refusal over() {
    return Refusal.notFound("This page was answered already, or is too old.");
  }

  private void close(AskedQuestion asked, UserAnswer answer) {
    asked.close(answer);
    answers.fire(new UserAnswered(asked.token(), asked.device(), answer));
  }
}
