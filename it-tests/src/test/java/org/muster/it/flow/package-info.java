/** The two call flows (TS §5.1, §5.2), step by step, and what may happen on the way. */
package org.muster.it.flow;
