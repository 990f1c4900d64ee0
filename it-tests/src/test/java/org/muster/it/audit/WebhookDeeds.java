package org.muster.it.audit;

import java.util.Map;
import java.util.UUID;
import org.muster.it.audit.Trail.Act;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;

/** What is done about where events are sent to. */
final class WebhookDeeds {

  private static final String FORM = "{\"url\":\"http://127.0.0.1:9/\",\"paused\":true}";
  private static final Api QUIETLY = Api.asAdministrator();

  private WebhookDeeds() {}

  static void addTo(Map<String, Deeds.Deed> all) {
    add(all, "put webhooks/{name}", "webhook.put", (api, path) -> api.put(path, FORM));
    add(all, "delete webhooks/{name}", "webhook.delete", Api::delete);
    add(
        all,
        "post webhooks/{name}/secret",
        "webhook.secret",
        (api, path) -> api.post(path + "/secret", ""));
    add(
        all,
        "post webhooks/{name}/test",
        "webhook.test",
        (api, path) -> api.post(path + "/test", ""));
    add(
        all,
        "post webhooks/{name}/resend",
        "webhook.resend",
        (api, path) -> {
          LockstepDevice.registered(); // there is an event at least
          QUIETLY.get("/api/v1/events?limit=1");
          return api.post(path + "/resend", "{\"from\":\"1\"}");
        });
  }

  private static void add(Map<String, Deeds.Deed> all, String operation, String action, Deed deed) {
    Act act =
        api -> {
          String path = "/api/v1/webhooks/w" + UUID.randomUUID().toString().substring(0, 8);
          QUIETLY.put(path, FORM);
          try {
            return deed.of(api, path);
          } finally {
            QUIETLY.delete(path);
          }
        };
    all.put(operation, new Deeds.Deed(action, act));
  }

  /** Something that is done to a webhook. */
  private interface Deed {

    org.muster.simulator.http.Answer of(Api api, String path);
  }
}
