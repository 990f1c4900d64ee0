package org.muster.command;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.muster.protocol.NodeData;
import org.muster.protocol.StatusCode;
import org.muster.repository.DeliveredFile;

/** What came back of a command: its status, its data, and the result that an alert told later. */
@Embeddable
class CommandReport {

  private Integer status;

  private String uris;

  private byte[] data;

  @Column(name = "data_type")
  private String dataType;

  private Integer result;

  @Column(name = "file_type")
  private String fileType;

  @Column(name = "file_length")
  private Long fileLength;

  /** Nothing came back yet; for JPA, too. */
  protected CommandReport() {}

  Integer status() {
    return status;
  }

  /** Further places that the device named; empty if none. */
  List<String> uris() {
    return uris == null ? List.of() : TextList.read(uris);
  }

  /** Null if there is none. */
  NodeData data() {
    return data == null ? null : new NodeData(dataType, data);
  }

  /** What was delivered, if it is a file; null otherwise. */
  DeliveredFile file(String token) {
    return fileType == null ? null : new DeliveredFile(token, fileType, fileLength);
  }

  /** Null if no alert told one. */
  Integer result() {
    return result;
  }

  void status(StatusCode code, List<String> reported) {
    status = code.value();
    uris = reported.isEmpty() ? null : TextList.write(reported);
  }

  /** In place of what was attached before. */
  void attach(NodeData node) {
    data = node.content();
    dataType = node.mediaType();
    fileType = null;
    fileLength = null;
  }

  /** In place of what was attached before. */
  void attach(DeliveredFile file) {
    fileType = file.mediaType();
    fileLength = file.length();
    data = null;
    dataType = null;
  }

  void result(int code) {
    result = code;
  }

  /**
   * The command travels once more: what was reported the last time counts no longer. But a page may
   * have been answered although the session that opened it was lost.
   *
   * @param command its name
   */
  void forget(String command) {
    status = null;
    uris = null;
    result = null;
    if (!command.equals("SHOW")) {
      data = null;
      dataType = null;
      fileType = null;
      fileLength = null;
    }
  }
}
