/**
 * How devices prove who they are (TS §9.2.1, §9.2.2): by HTTP Basic or Digest, by an X.509
 * certificate, or by a key that both sides know.
 *
 * <p>Doors: {@link org.muster.credential.DeviceAuthenticator} for whoever admits devices, {@link
 * org.muster.credential.DeviceCredentials} for whoever gives and takes credentials, {@link
 * org.muster.credential.DeviceSchemes} for whoever wants to know by which schemes. It owns
 * credentials. It must not know what a device wants once it is admitted.
 */
package org.muster.credential;
