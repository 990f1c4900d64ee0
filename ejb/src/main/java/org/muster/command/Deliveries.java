package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.muster.repository.ContentDelivered;
import org.muster.repository.DeliveryExpected;

/** Hears of what devices deliver, inside of the transactions that store it. */
@Dependent
class Deliveries {

  @Inject private Commands commands;
  @Inject private OutcomeBook book;

  /** Holds the command of a slot before the slot is held: everybody takes them in this order. */
  void hold(@Observes DeliveryExpected delivery) {
    commands.lockWithToken(delivery.token());
  }

  /** What a device delivers into a slot becomes the data of the command that named it (TS §5.3). */
  void attach(@Observes ContentDelivered delivery) {
    book.attach(delivery);
  }
}
