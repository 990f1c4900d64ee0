package org.muster.web.event;

import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A reader that takes what it is sent when the test says so. */
final class SlowReader implements SseEventSink, Sse {

  final List<OutboundSseEvent> sent = new ArrayList<>();
  private final List<CompletableFuture<Object>> underWay = new ArrayList<>();
  private boolean closed;

  /** Takes all that is under way. */
  void takes() {
    underWay.forEach(one -> one.complete(null));
    underWay.clear();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public CompletionStage<?> send(OutboundSseEvent event) {
    sent.add(event);
    CompletableFuture<Object> done = new CompletableFuture<>();
    underWay.add(done);
    return done;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public OutboundSseEvent.Builder newEventBuilder() {
    return new Builder();
  }

  @Override
  public SseBroadcaster newBroadcaster() {
    throw new UnsupportedOperationException("Nobody asks for one");
  }

  /** What is on the wire. */
  record Words(
      String getId, String getName, String getComment, long getReconnectDelay, Object getData)
      implements OutboundSseEvent {

    @Override
    public boolean isReconnectDelaySet() {
      return getReconnectDelay >= 0;
    }

    @Override
    public Class<?> getType() {
      return String.class;
    }

    @Override
    public Type getGenericType() {
      return String.class;
    }

    @Override
    public MediaType getMediaType() {
      return MediaType.TEXT_PLAIN_TYPE;
    }
  }

  private static final class Builder implements OutboundSseEvent.Builder {

    private String id;
    private String name;
    private String comment;
    private long delay = -1;
    private Object data;

    @Override
    public Builder id(String text) {
      id = text;
      return this;
    }

    @Override
    public Builder name(String text) {
      name = text;
      return this;
    }

    @Override
    public Builder reconnectDelay(long millis) {
      delay = millis;
      return this;
    }

    @Override
    public Builder mediaType(MediaType type) {
      return this;
    }

    @Override
    public Builder comment(String text) {
      comment = text;
      return this;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Builder data(Class type, Object content) {
      return data(content);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Builder data(GenericType type, Object content) {
      return data(content);
    }

    @Override
    public Builder data(Object content) {
      data = content;
      return this;
    }

    @Override
    public OutboundSseEvent build() {
      return new Words(id, name, comment, delay, data);
    }
  }
}
