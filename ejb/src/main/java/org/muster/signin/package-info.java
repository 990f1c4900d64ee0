/**
 * How operators sign in: by password with each request, or once at the console, with a code of an
 * authenticator app where an account has one; and what happens to those who guess.
 *
 * <p>Doors: {@link org.muster.signin.SignIns} and {@link org.muster.signin.SecondFactors}. It owns
 * the console's sessions, second factors and failures. It must not know what anybody may do.
 */
package org.muster.signin;
