/**
 * Rules of names: what has a name is asked for by it. Ids are taken apart where
 * they are made, and nothing that has a name is taken by its position.
 */
export default {
  meta: {name: 'names'},
  rules: {'no-cut-ids': noCutIds(), 'no-positions': noPositions()},
};

/** An edge's id is cut into its ends by the module that makes it. */
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
            message: `.${callee.property.name}('>') takes the id of an edge apart. Ask sourceOf, targetOf, endsOf or isEdge of src/network/mapIds.ts.`,
          });
        },
      };
    },
  };
}

/** What is in a list of the given names is asked for by name, never by its position. */
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
          message: `A position in ${name} says nothing of what stands there. Ask for it by name: section.step.NAME, stated(step), statedAs(step, id).`,
        });
      }

      /** What a list that has a name of its own was declared as. */
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

/** Whether an index is written as a number: those that are counted over are fine. */
function isPosition(index) {
  if (index?.type === 'UnaryExpression') return isPosition(index.argument);
  return index?.type === 'Literal' && typeof index.value === 'number';
}

/** What a list is called, by its last name. */
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
