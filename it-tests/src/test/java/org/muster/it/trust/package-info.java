/** Who may speak: how devices prove who they are, and what becomes of those who do not. */
package org.muster.it.trust;
