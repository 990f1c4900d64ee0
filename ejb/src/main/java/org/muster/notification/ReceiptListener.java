package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.muster.gateway.Receipt;

/** Hears what gateways say later. */
@Dependent
class ReceiptListener {

  @Inject private ReceiptBook book;
  @Inject private PushMeter meter;

  void heard(@Observes Receipt receipt) {
    book.keep(receipt);
    book.match(receipt.gateway(), List.of(receipt.reference()));
    meter.count(receipt.gateway(), Measure.of(receipt.fate()));
  }
}
