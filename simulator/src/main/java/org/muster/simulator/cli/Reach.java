package org.muster.simulator.cli;

import java.util.Locale;

/** How devices are reached. */
enum Reach {
  /** Each at a URL of its own. */
  HTTP("http"),
  /** Each at a UDP port of its own. */
  UDP("udp"),
  /** By an operator's HTTP gateway, which checks signatures. */
  GATEWAY("http"),
  /** By a push proxy gateway. */
  PAP("pap"),
  /** By short messages, through an SMS centre that speaks SMPP. */
  SMS("smpp");

  private final String kind;

  Reach(String kind) {
    this.kind = kind;
  }

  /** The kind of the gateway at the server. */
  String kind() {
    return kind;
  }

  /** As it is written in options. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
