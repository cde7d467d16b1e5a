/**
 * Ids are made only in the modules that define their form: ids of the map's
 * edges in `src/network/mapIds.ts`, ids of a term's parts in
 * `src/math/term/partIds.ts`.
 */
export default {
  meta: {name: 'made-ids'},
  rules: {edges: edges(), parts: parts()},
};

/** Forbids text with a `>` between ids, or after or before one. */
function edges() {
  return {
    meta: {schema: []},
    create(context) {
      return {
        TemplateLiteral(node) {
          const texts = textsIn(node);
          if (texts.length < 2 || !JOINED.test(texts.join(HOLE))) return;
          context.report({
            node,
            message:
              'The id of an edge is made by hand: use edgeId() of src/network/mapIds.ts, and get its ends with sourceOf() and targetOf().',
          });
        },
      };
    },
  };
}

/** Stands for the values in a template. */
const HOLE = '\0';

/**
 * Two ids of nodes, one of which may be missing, and `>`; a hole may be any
 * part.
 */
const END = String.raw`(?:E|[xebza]?[\d\0]+(?:-[\d\0]+)?)?`;
const JOINED = new RegExp(`^${END}>${END}$`);

/** Forbids the name of a part after an id. */
function parts() {
  return {
    meta: {schema: [{type: 'array', items: {type: 'string'}}]},
    create(context) {
      const [names] = context.options;
      const suffix = new RegExp(`^\\.(?:${names.join('|')})$`);

      function look(node, text) {
        if (!suffix.test(text)) return;
        context.report({
          node,
          message: `"${text}" names a part by hand: make its id with partId() of src/math/term/partIds.ts, and test it with isPart().`,
        });
      }

      return {
        Literal(node) {
          if (typeof node.value === 'string') look(node, node.value);
        },
        TemplateLiteral(node) {
          const {parent} = node;
          // The name of a section is not an id.
          if (parent.type === 'Property' && parent.key.name === 'name') return;
          textsIn(node)
            .slice(1)
            .forEach(text => look(node, text));
        },
      };
    },
  };
}

function textsIn({quasis}) {
  return quasis.map(({value}) => value.cooked);
}
