package org.muster.gateway;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The beginning of a body; what comes after it is not waited for, and the connection is closed. */
final class BoundedBytes implements HttpResponse.BodySubscriber<byte[]> {

  private final int most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Flow.Subscription subscription;

  BoundedBytes(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    buffers.forEach(this::take);
    if (bytes.size() < most) {
      subscription.request(1);
    } else {
      subscription.cancel();
      onComplete();
    }
  }

  private void take(ByteBuffer buffer) {
    byte[] part = new byte[Math.min(buffer.remaining(), most - bytes.size())];
    buffer.get(part);
    bytes.writeBytes(part);
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }
}
