/** Push gateways and the notifications that go through them. */
package org.muster.it.push;
