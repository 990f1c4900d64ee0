package org.muster.scheme;

/**
 * By which schemes some devices prove who they are was changed on this node; heard after commit.
 */
public record SchemeRulesChanged() {}
