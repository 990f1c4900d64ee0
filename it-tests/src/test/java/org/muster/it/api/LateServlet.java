package org.muster.it.api;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A transaction in the server that has told what happens, and takes its time to commit. */
@WebServlet("/late")
public class LateServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final long PATIENCE_SECONDS = 60;

  private final transient CountDownLatch begun = new CountDownLatch(1);
  private final transient CountDownLatch commit = new CountDownLatch(1);

  @Resource(lookup = "java:jboss/datasources/MusterDS")
  private transient DataSource rows;

  @Resource private transient UserTransaction transaction;

  /** Tells the body, and commits when it is asked to. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String events = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      transaction.begin();
      try (Connection connection = rows.getConnection();
          PreparedStatement insert =
              connection.prepareStatement("insert into event_draft (events) values (?)")) {
        insert.setString(1, events);
        insert.executeUpdate();
      }
      begun.countDown();
      commit.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      transaction.commit();
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** Waits until it has told. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    try {
      begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new ServletException(e);
    }
  }

  /** Has it commit. */
  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
    commit.countDown();
  }
}
