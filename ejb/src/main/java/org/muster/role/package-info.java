/**
 * What people and programs may do: permissions with a sentence each, the built-in roles that are
 * made of them, and the devices that they are limited to.
 *
 * <p>No door: values only. It must not know who has a role, nor what a device is: a device is in a
 * scope by the names of its groups and of its model, which other rooms look up.
 */
package org.muster.role;
