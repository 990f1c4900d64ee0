/** What the build leaves behind, looked at without starting it. */
package org.muster.it.build;
