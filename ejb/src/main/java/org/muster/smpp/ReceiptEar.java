package org.muster.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.muster.gateway.Receipt;

/**
 * Hears what SMS centres say of one gateway's messages. A receipt is acknowledged when it has been
 * written down; a centre sends one again that was not. What subscribers write is acknowledged and
 * thrown away.
 */
final class ReceiptEar implements MessageReceiverListener {

  /** How many receipts are written down at a time. */
  static final int AT_ONCE = 8;

  private static final Logger LOG = Logger.getLogger("org.muster.smpp");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String gateway;
  private final ReceiptIds ids;
  private final PartsBook parts;
  private final Consumer<Receipt> receipts;
  private final Executor executor;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  ReceiptEar(
      String gateway,
      ReceiptIds ids,
      PartsBook parts,
      Consumer<Receipt> receipts,
      Executor executor,
      Clock clock) {
    this.gateway = gateway;
    this.ids = ids;
    this.parts = parts;
    this.receipts = receipts;
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
    Optional<SmscReceipt> receipt = SmscReceipt.read(message, ids);
    if (receipt.isPresent()) {
      writeDown(
          () -> {
            parts.hear(receipt.get()).ifPresent(this::tell);
            return null;
          });
    }
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm message, Session source)
      throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not heard", SMPPConstant.STAT_ESME_RINVCMDID);
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    LOG.fine("An alert_notification is not heard");
  }

  /** Tells of a receipt in the thread of the caller; if that fails, it can be told again. */
  void tell(SmscReceipt receipt) {
    receipts.accept(
        new Receipt(gateway, receipt.id(), receipt.fate(), receipt.words(), clock.instant()));
    parts.told(receipt.id());
  }

  private void writeDown(Callable<Void> writing) throws ProcessRequestException {
    if (!places.tryAcquire()) {
      throw again("Too many receipts at a time");
    }
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              try {
                return writing.call();
              } finally {
                places.release();
              }
            });
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      places.release();
      throw again("The server stops");
    }
    await(task);
  }

  private void await(FutureTask<Void> task) throws ProcessRequestException {
    try {
      task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw again("The server stops");
    } catch (TimeoutException e) {
      throw again("The receipt is not written down yet");
    } catch (ExecutionException e) {
      LOG.log(
          Level.WARNING, e.getCause(), () -> "A receipt from " + gateway + " has to come again");
      throw again("The receipt was not written down");
    }
  }

  private static ProcessRequestException again(String why) {
    return new ProcessRequestException(why, SMPPConstant.STAT_ESME_RX_T_APPN);
  }
}
