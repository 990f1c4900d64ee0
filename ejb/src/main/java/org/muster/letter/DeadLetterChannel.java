package org.muster.letter;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.muster.notification.PushChannel;

/** Looks into the queues of dead letters, and takes letters out of them. */
@Dependent
class DeadLetterChannel {

  private static final Duration WAIT = Duration.ofSeconds(2);

  /** As the broker writes it when it moves a message that was delivered too often. */
  private static final String BROKERS_ORIGIN = "_AMQ_ORIG_QUEUE";

  private static final String BROKERS_REASON = "It failed each time that it was delivered.";

  /** Of a message's id, what is not the same in all of them. */
  private static final String ID_PREFIX = "ID:";

  @Resource(lookup = "java:/jms/MusterPushFactory")
  private ConnectionFactory factory;

  @Resource(lookup = "java:/jms/queue/MusterPushDead")
  private Queue push;

  @Resource(lookup = "java:/jms/queue/MusterResultsDead")
  private Queue results;

  /** The oldest letters of a queue. */
  List<DeadLetter> browse(DeadQueue queue, int most) {
    return browse(queue, null, most);
  }

  /**
   * One letter.
   *
   * @param id of letters and digits and hyphens only
   */
  Optional<DeadLetter> find(DeadQueue queue, String id) {
    return browse(queue, selector(id), 1).stream().findFirst();
  }

  /** Takes a letter out; false if it is not there any more. */
  boolean remove(DeadQueue queue, String id) {
    try (JMSContext context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        JMSConsumer consumer = context.createConsumer(destination(queue), selector(id))) {
      return consumer.receive(WAIT.toMillis()) != null;
    }
  }

  private List<DeadLetter> browse(DeadQueue queue, String selector, int most) {
    try (JMSContext context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        QueueBrowser browser = context.createBrowser(destination(queue), selector)) {
      List<DeadLetter> letters = new ArrayList<>();
      Enumeration<?> messages = browser.getEnumeration();
      while (letters.size() < most && messages.hasMoreElements()) {
        letters.add(letter(queue, (Message) messages.nextElement()));
      }
      return letters;
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  private static DeadLetter letter(DeadQueue queue, Message message) throws JMSException {
    String reason = message.getStringProperty(PushChannel.REASON);
    String origin = message.getStringProperty(PushChannel.ORIGIN);
    String body = message.isBodyAssignableTo(String.class) ? message.getBody(String.class) : null;
    return new DeadLetter(
        message.getJMSMessageID().substring(ID_PREFIX.length()),
        queue,
        origin == null ? message.getStringProperty(BROKERS_ORIGIN) : origin,
        reason == null ? BROKERS_REASON : reason,
        Instant.ofEpochMilli(message.getJMSTimestamp()),
        message.getJMSType(),
        null,
        body == null ? "" : body);
  }

  private static String selector(String id) {
    return "JMSMessageID = '" + ID_PREFIX + id + "'";
  }

  private Queue destination(DeadQueue queue) {
    return switch (queue) {
      case PUSH -> push;
      case RESULTS -> results;
    };
  }
}
