/**
 * Operators and their programs at {@code /api/v1}: JSON in, JSON out, problems in RFC 9457's words.
 * Everything asks for who it is before it does anything.
 */
package org.muster.web.admin;
