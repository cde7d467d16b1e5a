/** The base class of all nodes: the lowest that can render. */
export function nodeType(view: object): object | undefined {
  let found: object | undefined;
  for (let type = view; type; type = Object.getPrototypeOf(type)) {
    if (Object.hasOwn(type, 'render')) found = type;
  }
  return found;
}
