package org.muster.it.storage;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/**
 * Holds rows of the application, as another transaction would: {@code POST ?row=&key=} holds one
 * and answers when {@code DELETE} with the same words lets it go; {@code GET} says whether somebody
 * holds it.
 */
@WebServlet("/row")
public class LocksServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> ROWS =
      Map.of(
          "device", "select id from device where id = ? for update",
          "session", "select id from management_session where live_device = ? for update",
          "command", "select id from queued_command where device = ? for update",
          "task", "select id from task where device = ? for update",
          "question", "select token from question where token = ? for update");

  private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

  @Resource(lookup = "java:jboss/datasources/MusterDS")
  private transient DataSource rows;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CountDownLatch leave = HELD.computeIfAbsent(words(request), words -> new CountDownLatch(1));
    try (Connection connection = rows.getConnection()) {
      connection.setAutoCommit(false);
      boolean found = find(connection, request, "");
      leave.await();
      connection.rollback();
      connection.setAutoCommit(true);
      response.setStatus(found ? HttpServletResponse.SC_NO_CONTENT : 404);
    } catch (SQLException | InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
    HELD.get(words(request)).countDown();
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    try (Connection connection = rows.getConnection()) {
      response.getWriter().print(find(connection, request, " skip locked") ? "free" : "held");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static boolean find(Connection connection, HttpServletRequest request, String how)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(ROWS.get(request.getParameter("row")) + how)) {
      query.setString(1, request.getParameter("key"));
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static String words(HttpServletRequest request) {
    return request.getParameter("row") + " " + request.getParameter("key");
  }
}
