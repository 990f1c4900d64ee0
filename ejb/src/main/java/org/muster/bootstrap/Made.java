package org.muster.bootstrap;

/**
 * Credentials that were just made for a document.
 *
 * @param credential which one; null if none was made
 * @param username what it is called; null if none was made
 * @param keys all that goes into the document
 */
record Made(Long credential, String username, AccountKeys keys) {}
