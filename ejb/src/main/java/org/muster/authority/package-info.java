/**
 * Who is believed about devices: the certificate authorities that operators trust, which
 * certificates they have taken back, and which device a certificate of theirs is about (TS §9.2.2,
 * RFC 5280).
 *
 * <p>Doors: {@link org.muster.authority.DeviceAuthorities} for operators, {@link
 * org.muster.authority.CertificateCheck} for whoever is shown a certificate. It must not know
 * whether there is such a device.
 */
package org.muster.authority;
