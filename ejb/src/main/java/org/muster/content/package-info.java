/**
 * Large contents, such as firmware or logs: taken from a stream and written to one piece by piece,
 * so that none of them ever stands in memory or in one transaction.
 *
 * <p>Door: {@link org.muster.content.ContentStore}. It owns the pieces. What a content is, for
 * whom, and for how long, it does not know: a content belongs to whoever keeps it, and goes when
 * that is gone.
 */
package org.muster.content;
