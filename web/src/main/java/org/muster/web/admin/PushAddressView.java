package org.muster.web.admin;

import org.muster.notification.PushAddress;

/**
 * One way to reach a device, as the API shows and takes it.
 *
 * @param channel the name of a gateway
 * @param source where the server has it from; nobody gives it
 */
public record PushAddressView(String channel, String address, String source) {

  static PushAddressView of(PushAddress address) {
    return new PushAddressView(address.channel(), address.address(), address.source().name());
  }
}
