package org.muster.web.admin;

import java.time.Instant;
import org.muster.repository.TransferDetails;

/**
 * What a device fetched or delivered beside its session, as the API shows it.
 *
 * @param method GET, PUT or POST
 * @param status the HTTP status that the device was answered
 * @param mediaType of what was fetched or delivered; absent if nothing was
 */
public record TransferView(
    String token,
    String method,
    int status,
    String mediaType,
    long bytes,
    String userAgent,
    Instant at) {

  static TransferView of(TransferDetails transfer) {
    return new TransferView(
        transfer.token(),
        transfer.method(),
        transfer.status(),
        transfer.mediaType(),
        transfer.bytes(),
        transfer.userAgent(),
        transfer.at());
  }
}
