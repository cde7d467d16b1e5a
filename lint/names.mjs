/**
 * Rules of names: named things are looked up by name. Ids are split only where
 * they are made, and nothing with a name is taken by position.
 */
export default {
  meta: {name: 'names'},
  rules: {'no-cut-ids': noCutIds(), 'no-positions': noPositions()},
};

/** Only the module that makes an edge's id splits it into its ends. */
function noCutIds() {
  const CUTS = ['split', 'includes', 'indexOf', 'startsWith', 'endsWith'];
  return {
    meta: {schema: []},
    create(context) {
      return {
        CallExpression(node) {
          const {callee} = node;
          const [sign] = node.arguments;
          if (callee.type !== 'MemberExpression' || callee.computed) return;
          if (!CUTS.includes(callee.property.name)) return;
          if (sign?.type !== 'Literal' || sign.value !== '>') return;
          context.report({
            node,
            message: `.${callee.property.name}('>') splits the id of an edge. Use sourceOf, targetOf, endsOf or isEdge of src/network/mapIds.ts.`,
          });
        },
      };
    },
  };
}

/** An element of the given lists is looked up by name, never by position. */
function noPositions() {
  return {
    meta: {schema: [{type: 'array', items: {type: 'string'}}]},
    create(context) {
      const [lists] = context.options;

      function look(node, list) {
        const name = [list, declared(list)]
          .map(nameOf)
          .find(name => lists.includes(name));
        if (name === undefined) return;
        context.report({
          node,
          message: `A position in ${name} does not say what stands there. Look it up by name: section.step.NAME, stated(step), statedAs(step, id).`,
        });
      }

      /** The list behind a variable's own name. */
      function declared(list) {
        if (list?.type !== 'Identifier') return undefined;
        let scope = context.sourceCode.getScope(list);
        while (scope && !scope.set.has(list.name)) scope = scope.upper;
        const declaration = scope?.set.get(list.name)?.defs[0]?.node;
        const isPlain =
          declaration?.type === 'VariableDeclarator' &&
          declaration.id.type === 'Identifier';
        return isPlain ? declaration.init : undefined;
      }

      return {
        MemberExpression(node) {
          if (node.computed && isPosition(node.property))
            look(node, node.object);
        },
        CallExpression(node) {
          const {callee} = node;
          if (callee.type !== 'MemberExpression' || callee.computed) return;
          if (callee.property.name !== 'at') return;
          if (isPosition(node.arguments[0])) look(node, callee.object);
        },
        VariableDeclarator({id, init}) {
          if (id.type === 'ArrayPattern' && init) look(id, init);
        },
        Property({key, value}) {
          if (value.type === 'ArrayPattern') look(value, key);
        },
      };
    },
  };
}

/** Whether an index is a literal number; computed indices are fine. */
function isPosition(index) {
  if (index?.type === 'UnaryExpression') return isPosition(index.argument);
  return index?.type === 'Literal' && typeof index.value === 'number';
}

/** The last name of a list's expression. */
function nameOf(node) {
  switch (node?.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return node.computed ? undefined : nameOf(node.property);
    case 'CallExpression':
      return nameOf(node.callee);
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return nameOf(node.expression);
    case 'LogicalExpression':
      return nameOf(node.left);
    default:
      return undefined;
  }
}
