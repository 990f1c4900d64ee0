package org.muster.psk;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What is known of where connections come from.
 *
 * @param welcome whether hands are shaken with anybody at an IP address
 * @param failed is told the IP address of each handshake that was begun and proved nothing
 */
record PskAddresses(Predicate<String> welcome, Consumer<String> failed) {}
