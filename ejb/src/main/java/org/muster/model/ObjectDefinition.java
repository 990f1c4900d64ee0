package org.muster.model;

import org.muster.protocol.Moid;

/**
 * The definition of a management object.
 *
 * @param moid its identifier: the {@code DDFName} of its root (TS §6.4)
 * @param title a name for people; null if there is none
 * @param manufacturer whose devices are described, for people; null if that is not said
 * @param model which of them; null if that is not said
 * @param root its root node
 */
public record ObjectDefinition(
    Moid moid, String title, String manufacturer, String model, NodeDefinition root) {}
