package org.muster.gateway;

/** A gateway was set up, changed or taken away; heard after commit, on the node where it was. */
record GatewaysChanged() {}
