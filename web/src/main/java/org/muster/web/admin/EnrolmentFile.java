package org.muster.web.admin;

import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.muster.bootstrap.Enrolled;
import org.muster.bootstrap.QrCode;
import org.muster.kernel.JsonText;

/**
 * The ZIP file that a factory gets, written while it goes out: a document or a QR code for each
 * device, and at its end what became of each line.
 */
final class EnrolmentFile implements Closeable {

  private final ZipOutputStream zip;
  private final String base;
  private final ByteArrayOutputStream report = new ByteArrayOutputStream();

  /**
   * @param base scheme, host and port that devices reach the server by
   */
  EnrolmentFile(OutputStream output, String base) {
    this.zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
    this.base = base;
  }

  void add(Enrolled device) throws IOException {
    JsonObjectBuilder line = JsonText.object().add("line", device.number());
    if (device.id() != null) {
      line.add("id", device.id());
    }
    if (device.fault() != null) {
      line.add("fault", device.fault());
    } else if (device.document() != null) {
      String name = name("documents", device, "json");
      write(name, device.document());
      line.add("file", name);
    } else {
      String url = base + "/bootstrap/" + device.token();
      String name = name("qr", device, "svg");
      write(name, QrCode.svg(url).getBytes(StandardCharsets.UTF_8));
      line.add("file", name).add("url", url);
    }
    report.writeBytes((line.build() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** Of nothing but what every file system takes; the number of the line tells devices apart. */
  private static String name(String folder, Enrolled device, String extension) {
    String id = device.id().replaceAll("[^A-Za-z0-9._-]", "_");
    return folder + "/" + device.number() + "-" + id + "." + extension;
  }

  @Override
  public void close() throws IOException {
    write("devices.jsonl", report.toByteArray());
    zip.close();
  }
}
