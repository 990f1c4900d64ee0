/**
 * The pages that SHOW opens in the browsers of devices (TS §5.3.7): plain HTML that works without
 * scripts. No other proof is asked for than the unguessable token in the path: browsers of devices
 * bring none.
 */
package org.muster.web.ui;
