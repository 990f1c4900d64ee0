/** How devices get their accounts, and what becomes of those (TS §8). */
package org.muster.it.bootstrap;
