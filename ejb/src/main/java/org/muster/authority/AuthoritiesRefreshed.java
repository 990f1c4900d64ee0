package org.muster.authority;

/** A node has learnt that authorities have changed: what they vouched for is to be asked again. */
public record AuthoritiesRefreshed() {}
