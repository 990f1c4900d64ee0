package org.muster.simulator.sms;

/**
 * A short message as it was submitted.
 *
 * @param number whom it is for, as it was written
 * @param esmClass esm_class
 * @param dataCoding data_coding
 * @param validityPeriod validity_period; empty if there is none
 * @param registeredDelivery registered_delivery
 * @param sourceAddress source_addr
 * @param userData what it carries
 */
public record Submitted(
    String number,
    int esmClass,
    int dataCoding,
    String validityPeriod,
    int registeredDelivery,
    String sourceAddress,
    byte[] userData) {}
