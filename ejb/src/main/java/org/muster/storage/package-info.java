/**
 * The database as such: brings the schema up to date before any room uses it.
 *
 * <p>It owns the migrations in {@code db/migration}. It knows no room and no entity.
 */
package org.muster.storage;
