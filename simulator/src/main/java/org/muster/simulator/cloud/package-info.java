/**
 * A cloud for messages, as far as a server of DM needs one: Firebase Cloud Messaging HTTP v1 with
 * its access tokens, and the shape of its forerunner (TS Appendix E.2).
 *
 * <p>Owns what a cloud knows: accounts, registrations of devices, and the trouble it is in. Door:
 * {@link org.muster.simulator.cloud.CloudService}. It is as strict as Google's, and looks into the
 * messages only to hand them to virtual devices. Must not know any code of a server.
 */
package org.muster.simulator.cloud;
