/**
 * What is known of an instance's nodes, laid over what its definition says: one tree for both.
 */

/** @typedef {{object: string, instance: string, path: string, value?: unknown, withheld?: string, at?: string, session?: string, command?: string, by?: string}} KnownNode */
/** @typedef {{name?: string, title?: string, description?: string, format: string, access: string[], occurrence?: string, permanent?: boolean, ignoresCase?: boolean, defaultValue?: string, mimeTypes?: string[], children: NodeType[]}} NodeType */
/** @typedef {{name: string, path: string, known?: KnownNode, type?: NodeType, children: TreeNode[]}} TreeNode */

/** The path of the node that a node is in. @param {string} path */
const above = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * @param {KnownNode[]} nodes of one instance
 * @param {NodeType} [definition] of the object's root
 * @returns {TreeNode} the root, whose name is empty
 */
export function treeOf(nodes, definition) {
  /** @type {TreeNode} */
  const root = { name: '', path: '', type: definition, children: [] };
  const places = new Map([['', root]]);
  for (const known of nodes) place(places, known.path).known = known;
  addDefined(root);
  return root;
}

/** The node at a path, made with all that is above it. @param {Map<string, TreeNode>} places @param {string} path @returns {TreeNode} */
function place(places, path) {
  const found = places.get(path);
  if (found) return found;
  const parent = place(places, above(path));
  const name = path.slice(path.lastIndexOf('/') + 1);
  /** @type {TreeNode} */
  const made = { name, path, type: typeOf(parent.type, name), children: [] };
  parent.children.push(made);
  places.set(path, made);
  return made;
}

/** A name of its own comes before a name that is chosen at run time. @param {NodeType | undefined} parent @param {string} name */
function typeOf(parent, name) {
  return (
    parent?.children.find((child) => child.name === name) ??
    parent?.children.find((child) => child.ignoresCase && isCalled(child, name)) ??
    parent?.children.find((child) => !child.name)
  );
}

/** @param {NodeType} type @param {string} name */
function isCalled(type, name) {
  return type.ignoresCase ? type.name?.toLowerCase() === name.toLowerCase() : type.name === name;
}

/** Nodes that the definition names and nobody has read, after those that are known. @param {TreeNode} node */
function addDefined(node) {
  const names = node.children.map(({ name }) => name);
  for (const type of node.type?.children ?? []) {
    if (!type.name || names.some((name) => isCalled(type, name)) || !type.access.length) continue;
    node.children.push({
      name: type.name,
      path: node.path ? `${node.path}/${type.name}` : type.name,
      type,
      children: [],
    });
  }
  node.children.forEach(addDefined);
}

/** The address of a node in commands. @param {string} object @param {string} instance @param {string} path */
export function clientUri(object, instance, path) {
  return `${object}/${instance}/${path}`;
}

/** Percent-encoding is for addresses. @param {string} name */
export function spoken(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
