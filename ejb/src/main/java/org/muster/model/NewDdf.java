package org.muster.model;

/**
 * A description to be added.
 *
 * @param content the file
 * @param source who brings it
 * @param url where it comes from, as devices announce it; null if nobody said so
 * @param by the operator
 */
public record NewDdf(byte[] content, DefinitionSource source, String url, String by) {}
