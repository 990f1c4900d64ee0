package org.muster.smpp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayDriver;
import org.muster.gateway.GatewayHealth;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Handover;
import org.muster.gateway.Parcel;
import org.muster.gateway.Receipt;
import org.muster.gateway.SettingRule;

/** Sends a connectionless push in short messages, by SMS centres that speak SMPP 3.4. */
@ApplicationScoped
class SmppDriver implements GatewayDriver {

  @Resource private ManagedThreadFactory threads;
  @Inject private Event<Receipt> receipts;
  @Inject private Clock clock;
  private ExecutorService executor;
  private SmscPools pools;

  @PostConstruct
  void open() {
    executor = Executors.newCachedThreadPool(threads);
    pools = new SmscPools(receipts::fire, executor, clock);
  }

  /** Binds are given up in an orderly way, as far as there is time. */
  @PreDestroy
  void close() {
    pools.close();
    executor.shutdownNow();
  }

  @Override
  public String kind() {
    return "smpp";
  }

  @Override
  public String summary() {
    return "Sends a WAP push by short message, through SMS centres that speak SMPP 3.4.";
  }

  @Override
  public List<SettingRule> rules() {
    return SmppSettings.rules();
  }

  @Override
  public void check(GatewaySettings settings) {
    SmppSettings.check(settings);
  }

  @Override
  public String addressForm(GatewaySettings settings) {
    return "a telephone number with its country code, such as +49 170 1234567";
  }

  @Override
  public Optional<String> address(GatewaySettings settings, String text) {
    return Msisdn.read(text).map(Msisdn::text);
  }

  @Override
  public Handover hand(Gateway gateway, Parcel parcel) throws GatewayRefusal {
    return pools.hand(gateway.name(), parcel);
  }

  @Override
  public void follow(List<Gateway> gateways) {
    pools.follow(gateways);
  }

  @Override
  public Optional<GatewayHealth> health(String gateway) {
    return pools.health(gateway);
  }
}
