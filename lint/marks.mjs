/** A rule of the house: a component states its drawing once, as marks. */
export default {
  meta: {name: 'marks'},
  rules: {once: once()},
};

/**
 * Forbids classes that draw or describe their drawing by hand; `Drawing` does
 * both from marks.
 */
function once() {
  return {
    create(context) {
      return {
        MethodDefinition({key}) {
          if (key.name !== 'draw' && key.name !== 'inspect') return;
          context.report({
            node: key,
            message: `${key.name}() would state the drawing a second time. Extend Drawing, and state it in marks().`,
          });
        },
      };
    },
  };
}
