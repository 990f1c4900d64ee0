/**
 * Contents by HTTP, whoever asks for them or brings them: conditions and ranges (RFC 9110 §13,
 * §14), bodies that are streamed, and how much of that is done at once.
 */
package org.muster.web.content;
