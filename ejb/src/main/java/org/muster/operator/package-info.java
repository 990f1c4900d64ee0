/**
 * The people and programs that run the server: their accounts and how they sign in.
 *
 * <p>Door: {@link org.muster.operator.Operators}. It owns accounts and console sessions. It knows
 * nothing of devices.
 */
package org.muster.operator;
