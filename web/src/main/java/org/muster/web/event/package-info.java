/**
 * Streams of events: who follows the log over a connection that stays open (Server-Sent Events).
 * What the events are, and who may see which, is said elsewhere.
 */
package org.muster.web.event;
