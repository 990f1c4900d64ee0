package org.muster.notification;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes notifications out of one queue of a gateway, many at once. What was taken comes again
 * unless it is said to be done: a server that is killed in between loses nothing. For one thread.
 */
public final class PushConsumer implements AutoCloseable {

  private final JMSContext context;
  private final JMSConsumer consumer;

  PushConsumer(ConnectionFactory factory, String queue) {
    context = factory.createContext(JMSContext.SESSION_TRANSACTED);
    try {
      consumer = context.createConsumer(context.createQueue(queue));
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** Waits for the first, and takes the others that are there already. */
  List<PushLetter> take(int most, Duration wait) {
    List<PushLetter> taken = new ArrayList<>();
    Message message = consumer.receive(wait.toMillis());
    while (message != null) {
      taken.add(letter(message));
      message = taken.size() < most ? consumer.receiveNoWait() : null;
    }
    return taken;
  }

  /** All that was taken is dealt with. */
  void done() {
    context.commit();
  }

  /** All that was taken comes again. */
  void again() {
    context.rollback();
  }

  @Override
  public void close() {
    context.close();
  }

  private static PushLetter letter(Message message) {
    try {
      return new PushLetter(
          message.getJMSType(),
          message.isBodyAssignableTo(String.class) ? message.getBody(String.class) : "",
          message.getIntProperty("JMSXDeliveryCount"));
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }
}
