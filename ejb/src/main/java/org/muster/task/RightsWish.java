package org.muster.task;

import java.util.List;

/**
 * Whose rights are wanted otherwise, and where; all of it as an operator writes it.
 *
 * @param instance the MIID of the object in the step
 * @param path the sub-tree; null for all of the instance
 * @param authority a server, an application, or everyone
 * @param rights in words, of GRANT; null of REVOKE
 */
public record RightsWish(String instance, String path, String authority, List<String> rights) {}
