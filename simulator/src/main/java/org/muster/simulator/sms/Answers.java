package org.muster.simulator.sms;

import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;

/** Notices when answers have left. */
final class Answers extends ServerResponseDeliveryAdapter {

  private final Counter counter;

  Answers(Counter counter) {
    this.counter = counter;
  }

  @Override
  public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession source) {
    counter.answered(result.getMessageId());
  }
}
