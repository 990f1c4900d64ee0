/**
 * The Data Repository: what devices fetch (HGET) and what they deliver (HPUT, HPOST), outside of
 * the session (TS §5.3).
 *
 * <p>Doors: {@link org.muster.repository.DataRepository} for whoever has something fetched or
 * delivered, {@link org.muster.repository.TransferDesk} for devices. It owns the contents and their
 * one-time tokens; the bytes of large ones are with the room {@code content}. Whose content it is
 * and what it is for, it does not know: whoever holds a token may use it once. A delivery is told
 * by {@link org.muster.repository.ContentDelivered}; before it, {@link
 * org.muster.repository.DeliveryExpected} lets whoever has to hold something hold it first. {@link
 * org.muster.repository.TransferUnderWay} says that a device is busy, not silent.
 */
package org.muster.repository;
