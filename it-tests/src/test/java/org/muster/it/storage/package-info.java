/** What only the inside of the server can tell: whether the schema and the mapping agree. */
package org.muster.it.storage;
