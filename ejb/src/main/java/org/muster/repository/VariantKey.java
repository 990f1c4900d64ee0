package org.muster.repository;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which variant of which content.
 *
 * @param mnc empty for all networks of the country
 */
@Embeddable
record VariantKey(
    @Column(name = "token") String token,
    @Column(name = "mcc") String mcc,
    @Column(name = "mnc") String mnc) {}
