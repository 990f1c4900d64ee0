package org.muster.simulator.factory;

import java.net.URI;

/**
 * What a DM Account says of registering with a cloud (dmacc 1.2, Push/GCM).
 *
 * @param registers RegURI, where the device tells of its registration
 * @param unregisters UnRegURI, where it takes that back
 * @param parameters RegParams, what it adds to the form: a part of a URI's query; empty for nothing
 */
public record CloudTerms(URI registers, URI unregisters, String parameters) {}
