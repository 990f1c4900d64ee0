package org.muster.relay;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Topic;
import java.util.List;
import org.muster.event.EventDetails;

/**
 * Gives events to the topic. Some at once, in a session with a transaction of its own: when it
 * returns, the broker has them on its disk.
 */
@ApplicationScoped
class TopicChannel {

  /** Type and version of the messages. */
  static final String TYPE = "cloudevent/1.0";

  @Resource(lookup = "java:/jms/MusterPushFactory")
  private ConnectionFactory factory;

  @Resource(lookup = "java:/jms/topic/MusterEvents")
  private Topic topic;

  void send(List<EventDetails> events, String source) {
    try (JMSContext jms = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
      JMSProducer producer = jms.createProducer().setJMSType(TYPE);
      for (EventDetails event : events) {
        producer
            .clearProperties()
            .setProperty("type", event.type())
            .setProperty("subject", event.device())
            .setProperty("position", event.position())
            .send(topic, event.cloudEvent(source).toString());
      }
      jms.commit();
    }
  }
}
