/** A rule of the house: what a component draws is said once, as its marks. */
export default {
  meta: {name: 'marks'},
  rules: {once: once()},
};

/** No class draws by hand, nor says by hand what it draws; `Drawing` does both from its marks. */
function once() {
  return {
    create(context) {
      return {
        MethodDefinition({key}) {
          if (key.name !== 'draw' && key.name !== 'inspect') return;
          context.report({
            node: key,
            message: `${key.name}() would say a second time what this draws. Extend Drawing, and say it in marks().`,
          });
        },
      };
    },
  };
}
