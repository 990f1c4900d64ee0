/**
 * Verbs for people over the commands of the protocol: read, write, create, delete, execute, show. A
 * task is an ordered list of them for one device, queued all or none.
 *
 * <p>Door: {@link org.muster.task.TaskBoard}. It queues commands and follows them; sessions it does
 * not know.
 */
package org.muster.task;
