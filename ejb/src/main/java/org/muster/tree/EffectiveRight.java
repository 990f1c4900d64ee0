package org.muster.tree;

import java.util.List;

/**
 * What this server may do at one node, and why (TS §10, §12.3).
 *
 * @param path of the node, from the root; empty for the root
 * @param known whether the device's access-control object says anything of the instance; if not,
 *     nothing is known to be forbidden
 * @param granted what is granted there, this server's own and everyone's together
 * @param because the entries that decide: the nearest ones for this server and for everyone; if
 *     there are none, those that grant the place to others alone
 */
public record EffectiveRight(
    String object,
    String instance,
    String path,
    boolean known,
    AccessRight granted,
    List<AccessRight> because) {}
