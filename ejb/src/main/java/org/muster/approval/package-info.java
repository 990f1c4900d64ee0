/**
 * What cannot be undone: that it has a reason, that a second person agrees where that is set, that
 * it can still be stopped while the time runs down, and that there is not too much of it in an
 * hour.
 *
 * <p>Door: {@link org.muster.approval.Approvals}. It owns what was asked for and what became of it.
 * What is destructive is said by {@link org.muster.approval.Destruction}. It must not know who may
 * do what: that is the matter of the edges.
 */
package org.muster.approval;
