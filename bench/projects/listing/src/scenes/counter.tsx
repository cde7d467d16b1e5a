import {parser} from '@lezer/javascript';
import {
  Code,
  LezerHighlighter,
  lines,
  makeScene2D,
  Txt,
  word,
} from '@motion-canvas/2d';
import {all, createRef, DEFAULT, waitFor} from '@motion-canvas/core';

Code.defaultHighlighter = new LezerHighlighter(
  parser.configure({dialect: 'jsx ts'}),
);

export default makeScene2D(function* (view) {
  const code = createRef<Code>();
  const caption = createRef<Txt>();
  view.add(
    <>
      <Code
        ref={code}
        fontFamily={'JetBrains Mono'}
        fontSize={44}
        offsetX={-1}
        x={-780}
        y={-60}
        code={`\
export function count(words: string[]) {
  const seen = new Map<string, number>();
  return seen;
}`}
      />
      <Txt
        ref={caption}
        fontFamily={'Roboto'}
        fontSize={48}
        fill={'#b9c4d6'}
        y={440}
        text={'Begin with an empty map.'}
      />
    </>,
  );
  function* say(text: string) {
    yield* caption().opacity(0, 0.2);
    caption().text(text);
    yield* caption().opacity(1, 0.2);
  }

  yield* waitFor(1.5);
  yield* all(
    say('Go through the words.'),
    code().code.insert([2, 0], '  for (const word of words) {\n  }\n', 0.6),
  );
  yield* waitFor(1.2);
  yield* all(
    say('Look up how often each was seen.'),
    code().code.insert([3, 0], '    const before = seen.get(word);\n', 0.6),
  );
  yield* waitFor(1.2);
  yield* all(
    say('A new word has no count yet.'),
    code().code.replace(word(3, 33, 1), ' ?? 0;', 0.5),
  );
  yield* waitFor(1);
  yield* all(
    say('Count one more.'),
    code().code.insert([4, 0], '    seen.set(word, before + 1);\n', 0.6),
  );
  yield* waitFor(1);
  yield* code().selection(lines(2, 5), 0.4);
  yield* waitFor(1.2);
  yield* code().selection(DEFAULT, 0.4);
  yield* waitFor(1.5);
});
