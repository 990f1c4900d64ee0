/**
 * The DM endpoint as real and hostile clients meet it: lenient where it can be, clear where not.
 */
package org.muster.it.device;
