/**
 * What happens once, when the server starts: the administrator's account, a word on the console of
 * where everything is, and, if wished for, a fleet of virtual devices.
 *
 * <p>It owns nothing and has no door: nobody calls it. The virtual devices are clients like any
 * other: they come by HTTP.
 */
package org.muster.launch;
