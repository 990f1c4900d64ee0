package org.muster.simulator.quirk;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.muster.simulator.json.JsonText;

/** Writes a Package#1 as some clients do. */
final class OddPackage1 {

  private static final String SESSION_ALERT = "urn:oma:at:dm:2.0:";

  private final Quirks quirks;
  private final Supplier<JsonArray> tree;

  OddPackage1(Quirks quirks, Supplier<JsonArray> tree) {
    this.quirks = quirks;
    this.tree = tree;
  }

  JsonObject of(JsonObject book) {
    JsonObjectBuilder json = JsonText.object();
    if (quirks.has(Quirk.MGMT_TREE)) {
      json.add("MgmtTree", VendorTree.of(tree.get()));
    }
    mos(book).ifPresent(mos -> json.add("MOS", mos));
    List<JsonObject> alerts = alerts(book);
    if (!alerts.isEmpty()) {
      JsonArrayBuilder array = JsonText.array();
      alerts.forEach(array::add);
      json.add("Alert", array);
    }
    return json.build();
  }

  private Optional<JsonValue> mos(JsonObject book) {
    if (quirks.has(Quirk.MOS_NULL)) {
      return Optional.of(JsonValue.NULL);
    }
    return Optional.ofNullable(book.getJsonArray("MOS")).map(this::mos);
  }

  private JsonArray mos(JsonArray book) {
    JsonArrayBuilder array = JsonText.array();
    boolean nameless = quirks.has(Quirk.MOS_WITHOUT_MOID);
    for (JsonObject item : book.getValuesAs(JsonObject.class)) {
      array.add(item(item, nameless));
      nameless = false;
    }
    return array.build();
  }

  private JsonObject item(JsonObject book, boolean nameless) {
    List<String> gone = new ArrayList<>();
    if (quirks.has(Quirk.MOS_WITHOUT_DDF)) {
      gone.add("DDF");
    }
    if (quirks.has(Quirk.MOS_WITHOUT_MIID) && book.getJsonArray("MIID").isEmpty()) {
      gone.add("MIID");
    }
    if (nameless) {
      gone.add("MOID");
    }
    return Json.without(book, gone);
  }

  private List<JsonObject> alerts(JsonObject book) {
    return book.getJsonArray("Alert").getValuesAs(JsonObject.class).stream()
        .filter(alert -> !(isSessionAlert(alert) && quirks.has(Quirk.NO_ALERT)))
        .map(alert -> isSessionAlert(alert) ? sessionAlert(alert) : alert)
        .map(alert -> quirks.has(Quirk.BARE_ALERT) ? Json.only(alert, "AlertType") : alert)
        .toList();
  }

  private static boolean isSessionAlert(JsonObject alert) {
    return alert.getString("AlertType").startsWith(SESSION_ALERT);
  }

  private JsonObject sessionAlert(JsonObject book) {
    if (quirks.has(Quirk.ALWAYS_CLIENT_INITIATED)) {
      return JsonText.object().add("AlertType", SESSION_ALERT + "ClientInitiatedMgmt").build();
    }
    JsonObject data = book.getJsonObject("Data");
    if (data == null) {
      return book;
    }
    int id = data.getInt("NOTIFICATION-ID");
    if (quirks.has(Quirk.NOTIFICATION_ID_AS_NUMBER)) {
      return Json.with(book, "Data", JsonText.number(id));
    }
    if (quirks.has(Quirk.NOTIFICATION_ID_AS_TEXT)) {
      String text = Integer.toString(id);
      return Json.with(book, "Data", JsonText.object().add("NotificationID", text).build());
    }
    return book;
  }
}
