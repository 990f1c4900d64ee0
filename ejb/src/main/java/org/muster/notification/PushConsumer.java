package org.muster.notification;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;

/**
 * Takes push requests out of the queue. What goes wrong goes out, for the queue to deliver it
 * again, later each time.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/MusterPush"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PushConsumer implements MessageListener {

  @Inject private Notifier notifier;

  /** One push request: {@code {"notification":"..."}}. */
  @Override
  public void onMessage(Message message) {
    try {
      String body = message.getBody(String.class);
      String id = JsonText.readObject(body).getString("notification");
      notifier.push(Ids.parse("notification", id), message.getIntProperty("JMSXDeliveryCount"));
    } catch (JMSException e) {
      throw new IllegalStateException("A push request cannot be read", e);
    }
  }
}
