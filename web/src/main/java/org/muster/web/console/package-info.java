/** The console's files, and nothing else: it talks to {@code /api/v1} like any other program. */
package org.muster.web.console;
