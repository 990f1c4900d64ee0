package org.muster.notification;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;
import org.muster.kernel.MessageGroup;

/**
 * Puts push requests into the queue once the database has them. What is lost on the way is found by
 * {@link NotificationSweep}; so the sending is not part of the transaction and nobody waits for the
 * broker's disk.
 */
@Stateless
public class PushChannel {

  /** Type and version of the messages. */
  static final String TYPE = "push-requested/1";

  @Inject
  @JMSConnectionFactory("java:/jms/MusterConnectionFactory")
  private JMSContext jms;

  @Resource(lookup = "java:/jms/queue/MusterPush")
  private Queue queue;

  /** Sends one request. The transaction it comes from is over: this one has none. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) PushRequested request) {
    jms.createProducer()
        .setJMSType(TYPE)
        .setProperty("JMSXGroupID", MessageGroup.of(request.device()))
        .send(
            queue,
            JsonText.object()
                .add("notification", Ids.text(request.notification()))
                .build()
                .toString());
  }
}
