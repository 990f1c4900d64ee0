package org.muster.notification;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;

/**
 * Puts notifications into the queues of their gateways once the database has them. What is lost on
 * the way is found by {@link NotificationSweep}; so the sending is not part of the transaction and
 * nobody waits for the broker's disk.
 */
@Stateless
public class PushChannel {

  /** Type and version of the messages. */
  static final String TYPE = "push-requested/2";

  /** Of a dead letter, which queue it comes from. */
  public static final String ORIGIN = "MusterOrigin";

  /** Of a dead letter, why it is dead, in words. */
  public static final String REASON = "MusterReason";

  @Inject
  @JMSConnectionFactory("java:/jms/MusterConnectionFactory")
  private JMSContext jms;

  @Resource(lookup = "java:/jms/MusterPushFactory")
  private ConnectionFactory consumers;

  @Resource(lookup = "java:/jms/queue/MusterPushDead")
  private Queue dead;

  /** Sends one request. The transaction it comes from is over: this one has none. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) PushRequested request) {
    jms.createProducer()
        .setJMSType(TYPE)
        .setDeliveryDelay(request.after().toMillis())
        .send(
            jms.createQueue(PushQueues.of(request.gateway(), request.lane())),
            JsonText.object()
                .add("notification", Ids.text(request.notification()))
                .build()
                .toString());
  }

  /** Opens the queue of a gateway for whoever carries what is in it; to be closed by them. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PushConsumer consumer(String gateway, Lane lane) {
    return new PushConsumer(consumers, PushQueues.of(gateway, lane));
  }

  /** Whether nothing waits in the queue of a gateway. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean isEmpty(String gateway, Lane lane) {
    try (QueueBrowser browser = jms.createBrowser(jms.createQueue(PushQueues.of(gateway, lane)))) {
      return !browser.getEnumeration().hasMoreElements();
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  /**
   * Puts what nobody can deal with aside, for people to look at.
   *
   * @param origin the queue that it comes from
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void bury(String type, String body, String origin, String reason) {
    jms.createProducer()
        .setJMSType(type)
        .setProperty(ORIGIN, origin)
        .setProperty(REASON, reason)
        .send(dead, body);
  }
}
