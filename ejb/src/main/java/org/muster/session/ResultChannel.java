package org.muster.session;

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
import org.muster.kernel.MessageGroup;

/**
 * Puts reports into the queue once the database has them. What is lost on the way is found by
 * {@link ReportSweep}; so the sending is not part of the transaction, and no device waits for the
 * broker's disk.
 */
@Stateless
public class ResultChannel {

  /** Type and version of the messages. */
  static final String TYPE = "report-received/1";

  @Inject
  @JMSConnectionFactory("java:/jms/MusterConnectionFactory")
  private JMSContext jms;

  @Resource(lookup = "java:/jms/queue/MusterResults")
  private Queue queue;

  /** Sends one report. The transaction it comes from is over: this one has none. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportReceived report) {
    jms.createProducer()
        .setJMSType(TYPE)
        .setProperty("JMSXGroupID", MessageGroup.of(report.device()))
        .send(queue, ReportMessage.write(report));
  }
}
