/**
 * Who asks, and what they may: every request of operators and programs is signed, every method
 * names the permission that it needs, and every device is looked for in the caller's scope.
 */
package org.muster.web.access;
