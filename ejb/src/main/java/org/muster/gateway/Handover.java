package org.muster.gateway;

/**
 * A gateway took a notification.
 *
 * @param reference what the gateway calls it, by which a later {@link Receipt} finds it; null if it
 *     gave no name, or no receipt is to be expected
 */
public record Handover(String reference) {

  /** Taken, and nothing more will be heard of it. */
  public static final Handover WITHOUT_RECEIPT = new Handover(null);
}
