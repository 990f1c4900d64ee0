package org.muster.task;

import org.muster.protocol.DeviceId;

/**
 * Who a task is for, and how its contents are made.
 *
 * @param base where the device reaches the server
 * @param strict whether contents have to be what the definitions say
 */
record Addressee(DeviceId device, String base, boolean strict) {}
