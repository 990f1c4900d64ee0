package org.muster.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A driver that fails when it is told to, and remembers what it was told to follow. */
final class WilfulDriver implements GatewayDriver {

  final List<List<Gateway>> followed = new ArrayList<>();
  boolean fails;
  private final String kind;

  WilfulDriver(String kind) {
    this.kind = kind;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public String summary() {
    return "Does as it likes.";
  }

  @Override
  public List<SettingRule> rules() {
    return List.of();
  }

  @Override
  public String addressForm(GatewaySettings settings) {
    return "anything";
  }

  @Override
  public Optional<String> address(GatewaySettings settings, String text) {
    return Optional.of(text);
  }

  @Override
  public void follow(List<Gateway> gateways) {
    mayFail();
    followed.add(gateways);
  }

  @Override
  public Handover hand(Gateway gateway, Parcel parcel) {
    mayFail();
    return Handover.WITHOUT_RECEIPT;
  }

  private void mayFail() {
    if (fails) {
      throw new IllegalStateException("with a s3cret in it");
    }
  }
}
