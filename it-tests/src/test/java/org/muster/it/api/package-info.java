/**
 * The API as operators and their programs meet it: what it takes, what it refuses, whom it lets in.
 */
package org.muster.it.api;
