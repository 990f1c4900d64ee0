package org.muster.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import org.muster.kernel.Refusal;
import org.muster.repository.Arrival;
import org.muster.web.content.BrokenBody;
import org.muster.web.content.Inflow;

/** What an operator brings for devices. */
@Dependent
class OperatorsBody {

  @Inject private Inflow inflow;

  /**
   * The content.
   *
   * @throws Refusal invalid, without a media type, or if it broke off; as {@link Inflow#take}
   */
  Arrival take(HttpHeaders headers, InputStream body) {
    String mediaType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (mediaType == null) {
      throw Refusal.invalid("Content-Type", "Content-Type is missing: devices are told it.");
    }
    try {
      return inflow.take(mediaType, headers, body);
    } catch (BrokenBody e) {
      throw Refusal.invalid(null, e.getMessage());
    }
  }
}
