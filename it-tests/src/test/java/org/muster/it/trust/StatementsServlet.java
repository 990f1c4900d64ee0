package org.muster.it.trust;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * How many statements the application has prepared for the database; {@code POST} begins to count,
 * {@code DELETE} stops.
 */
@WebServlet("/count")
public class StatementsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String STATISTICS =
      "jboss.as:deployment=muster.ear,subsystem=jpa,hibernate-persistence-unit=*,*";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    try {
      response.getWriter().print(beans().getAttribute(unit(), "preparedStatementCount"));
    } catch (JMException e) {
      throw new IOException(e);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    count(true);
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    count(false);
  }

  private static void count(boolean whether) throws IOException {
    try {
      beans().setAttribute(unit(), new Attribute("enabled", whether));
    } catch (JMException e) {
      throw new IOException(e);
    }
  }

  private static ObjectName unit() throws JMException {
    return beans().queryNames(new ObjectName(STATISTICS), null).iterator().next();
  }

  private static MBeanServer beans() {
    return ManagementFactory.getPlatformMBeanServer();
  }
}
