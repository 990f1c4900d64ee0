/**
 * The audit trail against the running server: that nothing is missing in it, and nothing changed.
 */
package org.muster.it.audit;
