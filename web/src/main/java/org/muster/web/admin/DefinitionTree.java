package org.muster.web.admin;

import java.util.List;
import org.muster.model.AccessType;
import org.muster.model.NodeDefinition;
import org.muster.model.ObjectDefinition;

/**
 * What a definition says, as the API shows it.
 *
 * @param object the MOID
 * @param manufacturer whose devices it describes; absent if it does not say
 * @param model which of them; absent if it does not say
 * @param root the root node
 */
public record DefinitionTree(
    String object, String title, String manufacturer, String model, NodeType root) {

  static DefinitionTree of(ObjectDefinition definition) {
    return new DefinitionTree(
        definition.moid().value(),
        definition.title(),
        definition.manufacturer(),
        definition.model(),
        NodeType.of(definition.root()));
  }

  /**
   * The definition of a node (TS §6.3).
   *
   * @param name absent for a node whose name is chosen at run time
   * @param access what may be done with it; empty for a node that no server ever sees
   * @param permanent whether no server can create or delete it
   * @param ignoresCase whether its name may be written in capitals or not; absent if it may not
   * @param defaultValue what it has if nobody gives it a value; absent if that is not said
   */
  public record NodeType(
      String name,
      String title,
      String description,
      String format,
      List<AccessType> access,
      String occurrence,
      boolean permanent,
      Boolean ignoresCase,
      String defaultValue,
      List<String> mimeTypes,
      List<NodeType> children) {

    static NodeType of(NodeDefinition node) {
      return new NodeType(
          node.name(),
          node.title(),
          node.description(),
          node.format().ddfName(),
          node.access().stream().sorted().toList(),
          node.occurrence(),
          node.permanent(),
          node.ignoresCase() ? true : null,
          node.defaultValue(),
          node.mimeTypes(),
          node.children().stream().map(NodeType::of).toList());
    }
  }
}
