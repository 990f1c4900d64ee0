/**
 * The edges of the server: what comes by HTTP is read, bounded and handed to a door; what a door
 * says is put into HTTP again.
 *
 * <p>One part for each kind of caller: {@code device} and {@code repository} for devices, {@code
 * admin} for operators and their programs, {@code console} for browsers, {@code problem} for what
 * is refused. No business here, and nothing of the database.
 */
package org.muster.web;
