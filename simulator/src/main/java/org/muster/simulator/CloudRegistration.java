package org.muster.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.muster.simulator.factory.CloudTerms;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;

/** A device tells its server what a cloud knows it by: a form, by HTTP POST (TS Appendix E.2). */
final class CloudRegistration {

  private final Account account;
  private final HttpLines lines;

  CloudRegistration(Account account, HttpLines lines) {
    this.account = account;
    this.lines = lines;
  }

  Answer begins(String id) throws IOException {
    return post(terms().registers(), id);
  }

  Answer ends(String id) throws IOException {
    return post(terms().unregisters(), id);
  }

  private CloudTerms terms() {
    return account
        .cloud()
        .orElseThrow(() -> new IllegalStateException("the account has no Push/GCM/RegURI"));
  }

  private Answer post(URI place, String id) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
    Credentials credentials = account.credentials();
    if (credentials != null) {
      headers.put("Authorization", credentials.asBasic());
    }
    String parameters = terms().parameters();
    String form =
        "RegId="
            + URLEncoder.encode(id, StandardCharsets.UTF_8)
            + (parameters.isEmpty() ? "" : "&" + parameters);
    return lines.exchange(
        new Request("POST", place, headers, form.getBytes(StandardCharsets.US_ASCII)));
  }
}
