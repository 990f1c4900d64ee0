package org.muster.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.muster.kernel.Refusal;
import org.muster.repository.Arrival;
import org.muster.repository.ContentIntake;

/** Takes the body of a request to its end. No transaction is open meanwhile. */
@ApplicationScoped
public class Inflow {

  @Inject private ContentIntake intake;
  @Inject private Lanes lanes;

  /**
   * The content that comes.
   *
   * @throws Refusal too large; unsupported or invalid, if it is not the whole content as it is;
   *     busy
   * @throws BrokenBody if it broke off
   */
  public Arrival take(String mediaType, HttpHeaders headers, InputStream body) throws BrokenBody {
    BodyHeaders.refuseUnlessWhole(headers);
    OptionalLong declared = BodyHeaders.length(headers);
    Lane lane = lanes.lane();
    if (intake.mayBeFile(mediaType, declared)) {
      lane.enter();
    }
    CountedBody counted = new CountedBody(body);
    try {
      return intake.take(mediaType, declared, counted);
    } catch (IOException e) {
      throw new BrokenBody(counted.count(), e);
    } finally {
      lane.leave();
    }
  }
}
