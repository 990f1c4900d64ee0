package org.muster.it.storage;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks for a text in every row of every table of the application; says in which columns it is. */
@WebServlet("/columns")
public class RowsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** A piece of a content has 256 KiB. */
  private static final int SLICE = 200;

  @Resource(lookup = "java:jboss/datasources/MusterDS")
  private transient DataSource rows;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    try (Connection connection = rows.getConnection();
        PrintWriter out = response.getWriter()) {
      for (String table : tables(connection)) {
        look(connection, table, request.getParameter("text"), out);
      }
      out.println("looked");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  /** In slices: what devices delivered is more than fits into the memory of the server. */
  private static void look(Connection connection, String table, String text, PrintWriter out)
      throws SQLException {
    int seen = 0;
    int more = SLICE;
    while (more == SLICE) {
      more = look(connection, table, seen, text, out);
      seen += more;
    }
  }

  /** Returns how many rows there were. */
  private static int look(
      Connection connection, String table, int offset, String text, PrintWriter out)
      throws SQLException {
    int rows = 0;
    String slice = " offset " + offset + " rows fetch next " + SLICE + " rows only";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from \"" + table + "\"" + slice)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        rows++;
        for (int column = 1; column <= columns; column++) {
          if (told(row.getObject(column)).contains(text)) {
            out.println(table + "." + row.getMetaData().getColumnName(column));
          }
        }
      }
    }
    return rows;
  }

  private static String told(Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    if (value instanceof Blob blob) {
      return told(blob.getBytes(1, (int) blob.length()));
    }
    return value instanceof Clob clob
        ? clob.getSubString(1, (int) clob.length())
        : String.valueOf(value);
  }
}
