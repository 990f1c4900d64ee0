/**
 * How devices of a group or of a model are called where they have no order of their own: by which
 * gateways, best first, and how they should connect (TS §5.2.1, PREFERRED-CON-TYPE).
 *
 * <p>Doors: {@link org.muster.preference.PushPreferences} for operators, {@link
 * org.muster.preference.PreferenceBook} for whoever calls. It must not know what a notification is.
 */
package org.muster.preference;
