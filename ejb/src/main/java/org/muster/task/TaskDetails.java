package org.muster.task;

import java.time.Instant;
import java.util.List;

/**
 * What the room shows of a task.
 *
 * @param goesOn whether the steps behind one that failed are done all the same
 * @param overridden whether the definitions of objects are set aside for it
 * @param createdBy the operator
 * @param steps in order
 */
public record TaskDetails(
    long id,
    String device,
    TaskState state,
    boolean goesOn,
    boolean overridden,
    String createdBy,
    Instant createdAt,
    Instant finishedAt,
    List<StepDetails> steps) {}
