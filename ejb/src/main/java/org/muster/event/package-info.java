/**
 * What happened to devices, commands, sessions, alerts and notifications: a log with one order,
 * which whoever follows it can take up again where they left it.
 *
 * <p>Door: {@link org.muster.event.EventLog}. Other rooms know nothing of it: they tell their news
 * inside of their transactions, and it writes them down in the same ones. It keeps references and
 * states, and no value of a node, no content and no secret. It must not know who reads, nor how.
 */
package org.muster.event;
