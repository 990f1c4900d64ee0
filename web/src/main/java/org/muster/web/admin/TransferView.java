package org.muster.web.admin;

import java.time.Instant;
import org.muster.repository.TransferDetails;

/**
 * What a device fetched or delivered beside its session, as the API shows it.
 *
 * @param token only its beginning for those who may not see contents
 * @param method GET, PUT or POST
 * @param status the HTTP status that the device was answered
 * @param mediaType of what was fetched or delivered; absent if nothing was
 * @param firstByte where a part began; absent if it was the beginning
 * @param bytes how many really went through
 * @param complete whether the end of the content went through with it
 */
public record TransferView(
    String token,
    String method,
    int status,
    String mediaType,
    Long firstByte,
    long bytes,
    boolean complete,
    String userAgent,
    Instant at) {

  static TransferView of(TransferDetails transfer, Addresses addresses) {
    return new TransferView(
        addresses.token(transfer.token()),
        transfer.method(),
        transfer.status(),
        transfer.mediaType(),
        transfer.firstByte() == 0 ? null : transfer.firstByte(),
        transfer.bytes(),
        transfer.complete(),
        transfer.userAgent(),
        transfer.at());
  }
}
