package org.muster.smpp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLException;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.muster.gateway.GatewaySettings;

/** Opens a session with an SMS centre, and says in words why there is none. */
final class SmscBind {

  /** Answers are read by others than receipts, however slowly those are written down. */
  private static final int ANSWERS_AT_ONCE = 4;

  private static final int WAITING_RECEIPTS = 200;

  private final GatewaySettings settings;
  private final MessageReceiverListener listener;

  SmscBind(GatewaySettings settings, MessageReceiverListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Connects and binds, in a bounded time.
   *
   * @param lost counted down when the session has ended
   * @throws IOException if there is none; {@link #words} says why
   */
  SMPPSession open(SmscAddress address, CountDownLatch lost) throws IOException {
    long answerMillis = settings.duration(SmppSettings.ANSWER_WITHIN).toMillis();
    SMPPSession session =
        new SMPPSession(
            new SynchronizedPDUSender(new DefaultPDUSender()),
            new BoundedPduReader(),
            new SmscDialer(settings.flag(SmppSettings.TLS)));
    session.setEnquireLinkTimer((int) settings.duration(SmppSettings.ENQUIRE_EVERY).toMillis());
    session.setTransactionTimer(answerMillis);
    session.setPduProcessorDegree(ReceiptEar.AT_ONCE + ANSWERS_AT_ONCE);
    session.setQueueCapacity(settings.number(SmppSettings.WINDOW) + WAITING_RECEIPTS);
    session.setMessageReceiverListener(listener);
    session.addSessionStateListener(
        (now, before, source) -> {
          if (!now.isBound() && before.isBound()) {
            lost.countDown();
          }
        });
    boolean bound = false;
    try {
      session.connectAndBind(address.host(), address.port(), parameters(), answerMillis);
      bound = true;
      return session;
    } finally {
      if (!bound) {
        session.close();
      }
    }
  }

  private BindParameter parameters() {
    return new BindParameter(
        BindType.BIND_TRX,
        settings.required(SmppSettings.SYSTEM_ID),
        settings.required(SmppSettings.PASSWORD),
        settings.text(SmppSettings.SYSTEM_TYPE).orElse(""),
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        null);
  }

  /** Why there is no session, for people; nothing of what was sent is in it. */
  static String words(Exception failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof NegativeResponseException negative) {
      return "it refuses the bind: " + CommandStatus.words(negative.getCommandStatus());
    }
    if (cause instanceof ResponseTimeoutException || cause instanceof SocketTimeoutException) {
      return "it does not answer in time";
    }
    if (cause instanceof UnknownHostException) {
      return "there is no host of this name";
    }
    if (cause instanceof ConnectException) {
      return "nobody takes the connection";
    }
    if (cause instanceof SSLException) {
      return "there is no TLS connection with it that can be trusted";
    }
    return "the connection broke off (" + cause.getClass().getSimpleName() + ")";
  }
}
