package org.muster.simulator.factory;

import java.net.URI;
import java.util.List;

/**
 * What a DM Account holds (dmacc 1.2).
 *
 * @param serverId SrvID
 * @param endpoint SrvURI
 * @param username Auth/Trsp/Data, the name for HTTP Basic
 * @param password Auth/Trsp/Secret, the password for HTTP Basic
 * @param pushSecret Auth/Noti/Secret
 * @param pushData Auth/Noti/Data
 * @param objects Perm: the objects the server asked for in its bootstrap; {@code *} for all
 */
public record AccountTerms(
    String serverId,
    URI endpoint,
    byte[] username,
    byte[] password,
    byte[] pushSecret,
    byte[] pushData,
    List<String> objects) {}
