package org.muster.launch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.muster.operator.Operators;

/**
 * Makes the administrator's account, then waits until the server answers by HTTP, and only then
 * says so and lets virtual devices come: an address that is printed works.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class ServerLaunch {

  private static final long LOOK_EVERY_MILLIS = 250;

  @Inject private Operators operators;
  @Inject private LaunchConfig config;
  @Inject private VirtualFleet fleet;
  @Inject private TlsState tls;
  @Resource private ManagedScheduledExecutorService executor;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** Begins with what must be there before the first request. */
  @PostConstruct
  public void prepare() {
    Optional<String> generated = operators.prepareAdministrator();
    executor.submit(() -> announceWhenReady(generated));
  }

  private void announceWhenReady(Optional<String> generatedPassword) {
    if (!answers()) {
      executor.schedule(
          () -> announceWhenReady(generatedPassword), LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      return;
    }
    Banner.print(config, tls.words(), generatedPassword);
    fleet.start(config);
  }

  private boolean answers() {
    HttpRequest health =
        HttpRequest.newBuilder(config.path("/health")).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
