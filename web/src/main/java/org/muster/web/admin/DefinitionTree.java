package org.muster.web.admin;

import java.util.List;
import org.muster.model.AccessType;
import org.muster.model.NodeDefinition;
import org.muster.model.ObjectDefinition;

/**
 * What a definition says, as the API shows it.
 *
 * @param object the MOID
 * @param root the root node
 */
public record DefinitionTree(String object, String title, NodeType root) {

  static DefinitionTree of(ObjectDefinition definition) {
    return new DefinitionTree(
        definition.moid().value(), definition.title(), NodeType.of(definition.root()));
  }

  /**
   * The definition of a node (TS §6.3).
   *
   * @param name absent for a node whose name is chosen at run time
   * @param access what may be done with it; empty for a node that no server ever sees
   * @param permanent whether no server can create or delete it
   */
  public record NodeType(
      String name,
      String title,
      String description,
      String format,
      List<AccessType> access,
      String occurrence,
      boolean permanent,
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
          node.mimeTypes(),
          node.children().stream().map(NodeType::of).toList());
    }
  }
}
