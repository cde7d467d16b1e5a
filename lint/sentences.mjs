/**
 * Sentences about the mathematics are data: symbols between words are terms,
 * which every printer writes in its own way.
 */
export default {
  meta: {name: 'sentences'},
  rules: {'no-bare-symbols': noBareSymbols()},
};

/**
 * Forbids signs of mathematics, and letters that are symbols, in the words of a
 * sentence.
 */
function noBareSymbols() {
  return {
    meta: {schema: []},
    create(context) {
      return {
        TaggedTemplateExpression({tag, quasi}) {
          if (tag.type !== 'Identifier' || tag.name !== 'say') return;
          quasi.quasis.forEach((node, at) => {
            const found = symbolIn(node.value.cooked, at === 0);
            if (found === undefined) return;
            context.report({
              node,
              message: `"${found}" is a symbol among words, and printers cannot restyle it. Use a term from symbol(), anyOf() or sign() of src/math/write/sentence.ts.`,
            });
          });
        },
      };
    },
  };
}

/** The symbol in a stretch of words, if any; “A” may begin a sentence. */
function symbolIn(text, begins) {
  const sign = SIGN.exec(text)?.[0];
  if (sign) return sign;
  for (const {0: letter, index} of text.matchAll(LETTER)) {
    const before = text.slice(0, index);
    const opens = (begins && before === '') || /[.?!] $/.test(before);
    if (letter !== 'A' || !opens || !/^A [a-z]/.test(text.slice(index))) {
      return letter;
    }
  }
  return undefined;
}

const SIGN = /[=×·−∂δ⊙ℓΣσΦφᵀᴸˡᵢⱼₖ\u00b2\u00b3\u00b9\u2070-\u209c]|\d\.\d/u;
/** All letters of the derivation except those that are words. */
const LETTER = /(?<![\p{L}\d’'])(?:[EWBAXZL]|[etxzwb])(?![\p{L}\d’'])/gu;
