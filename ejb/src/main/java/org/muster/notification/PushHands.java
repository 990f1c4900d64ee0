package org.muster.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.muster.gateway.GatewayDesk;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.LiveGateway;

/** The threads that wait for gateways: as many for each as it may have, and none for nothing. */
@ApplicationScoped
class PushHands {

  @Resource private ManagedThreadFactory threads;
  @Inject private GatewayDesk desk;

  private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
  private ExecutorService executor;

  @PostConstruct
  void open() {
    executor = Executors.newCachedThreadPool(threads);
  }

  @PreDestroy
  void close() {
    executor.shutdownNow();
  }

  /** How many notifications may be on their way to a gateway at a time, from now on. */
  void allow(LiveGateway gateway) {
    places.put(gateway.name(), new Semaphore(gateway.parallel(), true));
  }

  /**
   * Hands one over when there is a place.
   *
   * @param answered hears of it, in any case
   */
  void hand(Dispatch dispatch, Consumer<Answer> answered) {
    try {
      executor.execute(() -> answered.accept(hand(dispatch)));
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      answered.accept(Answer.failed(dispatch, e)); // the server stops, or has no thread left
    }
  }

  private Answer hand(Dispatch dispatch) {
    Semaphore place = places.computeIfAbsent(dispatch.gateway(), name -> new Semaphore(1, true));
    place.acquireUninterruptibly();
    try {
      return Answer.taken(dispatch, desk.hand(dispatch.gateway(), dispatch.parcel()));
    } catch (GatewayRefusal e) {
      return Answer.refused(dispatch, e);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Answer.failed(dispatch, e); // whatever a driver does, its place is given back
    } finally {
      place.release();
    }
  }
}
