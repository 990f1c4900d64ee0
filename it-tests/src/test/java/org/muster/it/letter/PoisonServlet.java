package org.muster.it.letter;

import jakarta.annotation.Resource;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Does inside of the server what nobody can do from outside: {@code POST ?queue=} puts the body as
 * a message into a queue; {@code PUT ?device=} makes the body what a device sent in its only
 * exchange, and says that it is not applied yet.
 */
@WebServlet("/poison")
public class PoisonServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String KEPT =
      "update exchange set request_body = ?"
          + " where session_id in (select id from management_session where device = ?)";
  private static final String SIGN =
      "insert into unapplied_report (session_id, round, device, awaited, reported_at)"
          + " select e.session_id, e.round, s.device, '', current_timestamp"
          + " from exchange e join management_session s on s.id = e.session_id"
          + " where s.device = ? on conflict do nothing";

  @Resource(lookup = "java:/jms/MusterPushFactory")
  private transient ConnectionFactory messages;

  @Resource(lookup = "java:jboss/datasources/MusterDS")
  private transient DataSource rows;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (JMSContext jms = messages.createContext()) {
      jms.createProducer()
          .setJMSType("poison/1")
          .send(jms.createQueue(request.getParameter("queue")), body(request));
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String device = request.getParameter("device");
    try (Connection connection = rows.getConnection();
        PreparedStatement kept = connection.prepareStatement(KEPT);
        PreparedStatement sign = connection.prepareStatement(SIGN)) {
      kept.setBytes(1, body(request).getBytes(StandardCharsets.UTF_8));
      kept.setString(2, device);
      sign.setString(1, device);
      boolean changed = kept.executeUpdate() == 1;
      sign.executeUpdate();
      response.setStatus(changed ? HttpServletResponse.SC_NO_CONTENT : 404);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static String body(HttpServletRequest request) throws IOException {
    return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
