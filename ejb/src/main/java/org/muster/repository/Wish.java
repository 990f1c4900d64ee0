package org.muster.repository;

import java.util.function.Predicate;

/**
 * What a device asks the repository for.
 *
 * @param behind the path behind the token, decoded; empty if there is none
 * @param acceptable the media types that the caller takes
 */
public record Wish(String token, String behind, Caller caller, Predicate<String> acceptable) {}
