package org.muster.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import org.muster.command.CommandNews;
import org.muster.command.CommandState;
import org.muster.device.DeviceNews;
import org.muster.kernel.Excerpt;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;
import org.muster.notification.NotificationNews;
import org.muster.session.AlertNews;
import org.muster.session.SessionNews;
import org.muster.session.SessionState;

/** Hears the news of other rooms, and says what of them is kept. */
@ApplicationScoped
class NewsListener {

  private static final int LONGEST = 200;

  @Inject private Journal journal;

  void heard(@Observes DeviceNews news) {
    journal.note(
        EventType.valueOf("DEVICE_" + news.turn().name()),
        news.device(),
        JsonText.object().add("device", news.device()));
  }

  void heard(@Observes CommandNews news) {
    JsonObjectBuilder data =
        object(news.id(), news.device(), news.state().name()).add("command", news.name());
    add(data, "status", news.status());
    add(data, "result", news.result());
    addId(data, "session", news.session());
    journal.note(type(news), news.device(), data.add("attempts", news.attempts()));
  }

  void heard(@Observes SessionNews news) {
    EventType type =
        news.state() == SessionState.AWAITING_RESULTS
            ? EventType.SESSION_OPENED
            : EventType.valueOf("SESSION_" + news.state().name());
    JsonObjectBuilder data =
        object(news.id(), news.device(), news.state().name())
            .add("initiation", news.initiation().name());
    addId(data, "notification", news.notification());
    journal.note(type, news.device(), data.add("rounds", news.rounds()));
  }

  void heard(@Observes AlertNews news) {
    JsonObjectBuilder data =
        JsonText.object()
            .add("id", Ids.text(news.id()))
            .add("device", news.device())
            .add("session", Ids.text(news.session()));
    if (news.type() != null) {
      data.add("alertType", Excerpt.of(news.type(), LONGEST));
    }
    addId(data, "command", news.command());
    add(data, "result", news.result());
    journal.note(EventType.ALERT_RECEIVED, news.device(), data);
  }

  void heard(@Observes NotificationNews news) {
    JsonObjectBuilder data =
        object(news.id(), news.device(), news.state().name())
            .add("channel", news.channel())
            .add("attempts", news.attempts());
    addId(data, "session", news.session());
    journal.note(EventType.valueOf("NOTIFICATION_" + news.state().name()), news.device(), data);
  }

  /** One that waits again is no new one. */
  private static EventType type(CommandNews news) {
    return news.state() == CommandState.QUEUED && news.attempts() > 0
        ? EventType.COMMAND_RETURNED
        : EventType.valueOf("COMMAND_" + news.state().name());
  }

  private static JsonObjectBuilder object(long id, String device, String state) {
    return JsonText.object().add("id", Ids.text(id)).add("device", device).add("state", state);
  }

  private static void add(JsonObjectBuilder data, String name, Integer value) {
    if (value != null) {
      data.add(name, value);
    }
  }

  private static void addId(JsonObjectBuilder data, String name, Long id) {
    if (id != null) {
      data.add(name, Ids.text(id));
    }
  }
}
