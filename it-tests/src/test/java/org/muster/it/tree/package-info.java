/** What the server knows of devices' trees, and of the objects in them. */
package org.muster.it.tree;
