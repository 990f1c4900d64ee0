/**
 * What becomes of the accounts of devices (TS §12.2): their secrets are changed on the device and
 * here without a gap, and in the end they are taken away.
 *
 * <p>Door: {@link org.muster.account.AccountKeeper}. It owns the changes of accounts; what is sent
 * for them are tasks. How a device got its account is the matter of the room to the left.
 */
package org.muster.account;
