package org.muster.authority;

/** An authority was added, changed or removed; heard after commit, on the node where it was. */
record AuthoritiesChanged() {}
