package org.muster.device;

/**
 * Something happened to a device. Told inside of the transaction in which it does, so that whoever
 * writes it down has it or nobody does.
 *
 * @param device its DevID
 */
public record DeviceNews(String device, DeviceTurn turn) {}
