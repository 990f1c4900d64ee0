package org.muster.bootstrap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/**
 * Server-initiated bootstrap (TS §8): sends a document to an address that an operator or a
 * provisioning system gives, over a secure channel. Whoever asks waits for what becomes of it; no
 * transaction does.
 */
@Stateless
public class BootstrapPush {

  @Inject private PushPlaces places;
  @Inject private PushSteps steps;
  @Inject private DocumentLine line;

  /**
   * Sends the document of a bootstrap.
   *
   * @param address an https URL
   * @return the bootstrap: HANDED_OUT, or PREPARED with the reason why nobody has it
   * @throws Refusal not found; conflict, if it was handed out or ended before; invalid, if nothing
   *     may be sent to the address
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BootstrapDetails push(DeviceId device, long id, String address) {
    URI place = places.checked(address);
    byte[] document = steps.begin(device, id, PushPlaces.shown(place));
    return steps.end(id, line.send(place, document));
  }
}
