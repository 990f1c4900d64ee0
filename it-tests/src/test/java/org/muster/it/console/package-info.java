/**
 * The console, used by an operator in a real browser, on a server of its own with one virtual
 * device.
 *
 * <p>It owns the way to a Chromium of this machine, {@link org.muster.it.console.Browser}, and the
 * console as an operator sees it, {@link org.muster.it.console.ConsolePage}. It must not call the
 * API for what the operator can do in the console, and finds things by the console's {@code
 * data-testid} only.
 */
package org.muster.it.console;
