package org.muster.task;

import java.util.List;

/**
 * A task that was begun.
 *
 * @param warnings what the device will refuse of it, as far as its rights are known, and what it
 *     may refuse, as the definitions of other versions of its objects say; empty if nothing
 */
public record TaskBegun(TaskDetails task, List<String> warnings) {}
