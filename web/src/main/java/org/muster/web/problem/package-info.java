/** How a refusal is said in HTTP: the one place that maps kinds of refusals to statuses. */
package org.muster.web.problem;
