package org.muster.preference;

/** A preference was added, changed or taken away; heard after commit, on the node where it was. */
record PreferencesChanged() {}
