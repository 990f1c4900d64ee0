package org.muster.pap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.muster.gateway.Gateway;
import org.muster.gateway.Receipt;
import org.muster.kernel.Refusal;

/** The door for what push proxy gateways say of notifications later (OMA-TS-PAP §9.6). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PapResults {

  @Inject private PapDriver driver;
  @Inject private Event<Receipt> receipts;
  @Inject private Clock clock;

  /**
   * Takes a result notification.
   *
   * @param name of the gateway
   * @param key that it was told with its address
   * @param contentType of the body; null for none
   * @param body XML, or a multipart body that begins with it; the caller has bounded it
   * @return the document to answer with
   * @throws Refusal not found, if there is no such gateway or the key is another one; invalid, if
   *     the body is no result notification
   */
  public byte[] take(String name, String key, String contentType, byte[] body) {
    Gateway gateway =
        driver.keyed(name, key).orElseThrow(() -> Refusal.notFound("There is nothing here."));
    PapResult result = PapResult.read(contentType, body);
    result.receipt(name, clock.instant()).ifPresent(receipts::fire);
    return result.response(PapPush.version(gateway.settings()));
  }
}
