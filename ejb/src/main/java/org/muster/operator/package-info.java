/**
 * The people who run the server: their accounts, passwords and roles.
 *
 * <p>Door: {@link org.muster.operator.Operators}. It owns the accounts, and sees to it that one of
 * them can always do everything. It knows nothing of how somebody signs in, nor of devices.
 */
package org.muster.operator;
