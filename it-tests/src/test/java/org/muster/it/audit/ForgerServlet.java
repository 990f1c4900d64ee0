package org.muster.it.audit;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Says the body as SQL to the application's database, as the application's user. */
@WebServlet("/forger")
public class ForgerServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Resource(lookup = "java:jboss/datasources/MusterDS")
  private transient DataSource rows;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String sql = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    response.setContentType("text/plain");
    try (Connection connection = rows.getConnection();
        Statement statement = connection.createStatement()) {
      response.getWriter().println(statement.executeUpdate(sql));
    } catch (SQLException e) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      response.getWriter().println(e.getMessage());
    }
  }
}
