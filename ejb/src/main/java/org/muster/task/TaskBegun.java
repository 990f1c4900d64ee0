package org.muster.task;

import java.util.List;

/**
 * A task that was begun.
 *
 * @param warnings what the device will refuse of it, as far as its rights are known; empty if
 *     nothing
 */
public record TaskBegun(TaskDetails task, List<String> warnings) {}
