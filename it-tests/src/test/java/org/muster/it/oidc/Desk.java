package org.muster.it.oidc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.muster.it.kill.ServerProcess;

/** What the administrator of a server sees of those who come from elsewhere. */
record Desk(ServerProcess server) {

  List<String> actions(String subject) throws Exception {
    return entries(subject, "action");
  }

  List<String> reasons(String subject) throws Exception {
    return entries(subject, "why");
  }

  private List<String> entries(String subject, String member) throws Exception {
    String found = administrator("GET", "/api/v1/audit?subject=" + subject, "").body();
    return Browser.json(found).getJsonArray("items").stream()
        .map(item -> item.asJsonObject().getString(member, ""))
        .distinct()
        .toList();
  }

  List<String> permissionsOf(String role) throws Exception {
    JsonObject roles = Browser.json(administrator("GET", "/api/v1/roles", "").body());
    return roles.getJsonArray("items").stream()
        .map(item -> item.asJsonObject())
        .filter(item -> item.getString("role").equals(role))
        .flatMap(item -> words(item.getJsonArray("permissions")).stream())
        .toList();
  }

  static List<String> words(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }

  HttpResponse<String> administrator(String method, String path, String body)
      throws IOException, InterruptedException {
    URI there = server.uri().resolve(path);
    return plainly(
        HttpRequest.newBuilder(there)
            .header("Authorization", server.administrator().asBasic())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Without cookies, and without going anywhere. */
  static HttpResponse<String> plainly(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
