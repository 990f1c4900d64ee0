package org.muster.simulator.quirk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.muster.simulator.http.Request;

/** Writes the heads of requests as some clients do, and goes where they go. */
final class OddHeads {

  private static final String FOREIGN = "dm.somewhere.else:8080";

  private static final int MEBIBYTE = 1024 * 1024;

  private final Quirks quirks;

  OddHeads(Quirks quirks) {
    this.quirks = quirks;
  }

  Request ofPackage(Request request) {
    Map<String, String> headers = new LinkedHashMap<>(request.headers());
    if (quirks.has(Quirk.NO_ACCEPT)) {
      headers.remove("Accept");
    }
    return with(headers, request, request.uri(), Request.NEVER);
  }

  Request ofTransfer(Request request) {
    int breaksAfter = quirks.has(Quirk.LINES_BREAK) ? MEBIBYTE : Request.NEVER;
    return with(request.headers(), request, target(request.uri()), breaksAfter);
  }

  private Request with(Map<String, String> book, Request request, URI target, int breaksAfter) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (quirks.has(Quirk.FOREIGN_HOST)) {
      headers.put("Host", FOREIGN);
    }
    headers.putAll(book);
    spell(headers);
    if (quirks.has(Quirk.CONNECTION_CLOSE)) {
      headers.put("Connection", "close");
    }
    if (quirks.has(Quirk.EXPECT_CONTINUE) && request.body().length > 0) {
      headers.put("Expect", "100-continue");
    }
    boolean tight = quirks.has(Quirk.NO_BLANK_AFTER_COLON);
    return new Request(request.method(), target, headers, request.body(), tight, breaksAfter);
  }

  private void spell(Map<String, String> headers) {
    if (quirks.has(Quirk.CHARSET_PARAMETER)) {
      headers.computeIfPresent("Content-Type", (name, type) -> type + "; charset=utf-8");
    }
    if (quirks.has(Quirk.TRAILING_SEMICOLONS)) {
      headers.computeIfPresent("Content-Type", (name, type) -> type + ";");
      headers.computeIfPresent("OMADM-DevID", (name, devId) -> devId + ";");
    }
  }

  private URI target(URI uri) {
    if (!quirks.has(Quirk.PORT_8080) || uri.getPort() >= 0) {
      return uri;
    }
    String text = uri.toString();
    int end = text.indexOf("//") + 2 + uri.getRawAuthority().length();
    return URI.create(text.substring(0, end) + ":8080" + text.substring(end));
  }
}
