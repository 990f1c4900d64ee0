package org.muster.it.api;

import jakarta.annotation.Resource;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Topic;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody in the data centre who reads the topic of events: of one device, in the server. */
@WebServlet("/topic")
public class TopicServlet extends HttpServlet {

  private static final long PATIENCE_MILLIS = 30_000;

  private final transient Map<String, JMSContext> contexts = new ConcurrentHashMap<>();
  private final transient Map<String, JMSConsumer> consumers = new ConcurrentHashMap<>();

  @Resource(lookup = "java:/jms/MusterPushFactory")
  private transient ConnectionFactory factory;

  @Resource(lookup = "java:/jms/topic/MusterEvents")
  private transient Topic topic;

  /** Begins to read. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String device = request.getParameter("device");
    JMSContext context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
    contexts.put(device, context);
    consumers.put(device, context.createConsumer(topic, "subject = '" + device + "'"));
  }

  /** The next event, as it was sent. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String device = request.getParameter("device");
    response.getWriter().write(consumers.get(device).receiveBody(String.class, PATIENCE_MILLIS));
  }

  /** Reads no more. */
  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
    contexts.remove(request.getParameter("device")).close();
  }
}
