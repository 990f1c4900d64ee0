package org.muster.task;

import java.util.List;

/**
 * A task that is wanted.
 *
 * @param steps in order
 * @param goesOn whether the steps behind one that failed are done all the same
 * @param wake whether the device is asked to come
 * @param override whether the definitions of objects are set aside
 * @param base scheme, host and port that devices reach this server by
 * @param by the operator
 */
public record NewTask(
    List<NewStep> steps, boolean goesOn, boolean wake, boolean override, String base, String by) {}
