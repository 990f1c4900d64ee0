/**
 * The audit trail: who did what to what, before and after, from where and why; in a chain of
 * hashes, and only ever added to.
 *
 * <p>Door: {@link org.muster.audit.AuditTrail}; what a request or a message is done for says {@link
 * org.muster.audit.Circumstances}. It must not know what the things are that entries are about, and
 * takes no secret: whoever records leaves them out.
 */
package org.muster.audit;
