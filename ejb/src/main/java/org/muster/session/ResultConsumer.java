package org.muster.session;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes reports out of the queue. What goes wrong goes out, for the queue to deliver it again,
 * later each time.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/MusterResults"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResultConsumer implements MessageListener {

  @Inject private ReportDesk desk;
  @Inject private SessionConfig config;

  /** One report. */
  @Override
  public void onMessage(Message message) {
    try {
      apply(
          ReportMessage.read(message.getBody(String.class)),
          message.getIntProperty("JMSXDeliveryCount"));
    } catch (JMSException e) {
      throw new IllegalStateException("A report cannot be read", e);
    }
  }

  /** The message says that reports wait: its own, and by now perhaps others. */
  private void apply(ReportReceived report, int attempt) {
    try {
      boolean more;
      do {
        more = desk.applySet() == ReportDesk.SET;
      } while (more);
    } catch (RuntimeException e) {
      // One of them cannot be applied. Alone, each holds up nobody but itself.
      applyAlone(report, attempt);
    }
  }

  private void applyAlone(ReportReceived report, int attempt) {
    try {
      desk.applyAlone(report);
    } catch (RuntimeException e) {
      if (attempt >= config.deliveryAttempts) {
        desk.park(report);
      }
      throw e;
    }
  }
}
