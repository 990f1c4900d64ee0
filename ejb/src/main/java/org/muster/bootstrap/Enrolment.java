package org.muster.bootstrap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.kernel.Refusal;

/**
 * The door for whoever registers many devices: each in a transaction of its own, so that one that
 * fails costs no other.
 */
@Stateless
public class Enrolment {

  private static final Logger LOG = Logger.getLogger("org.muster.bootstrap");

  @Inject private EnrolmentSteps steps;

  /**
   * Registers a device, and prepares its bootstrap or hands its document out.
   *
   * @return what became of it; never a refusal
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Enrolled enrol(EnrolmentLine line, EnrolmentOrder order) {
    if (line.fault() != null) {
      return Enrolled.failed(line, line.fault());
    }
    try {
      return steps.enrol(line, order);
    } catch (Refusal refusal) {
      return Enrolled.failed(line, refusal.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Line " + line.number() + " of a list could not be done");
      return Enrolled.failed(line, "The server failed; its log has the reason.");
    }
  }
}
