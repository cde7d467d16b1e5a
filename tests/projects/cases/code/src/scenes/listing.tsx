import {parser} from '@lezer/javascript';
import {
  Code,
  insert,
  LezerHighlighter,
  lines,
  makeScene2D,
  replace,
  word,
} from '@motion-canvas/2d';
import {all, createRef, createSignal, waitFor} from '@motion-canvas/core';

const highlighter = new LezerHighlighter(parser.configure({dialect: 'ts'}));

export default makeScene2D(function* (view) {
  const code = createRef<Code>();
  const limit = createSignal(3);
  view.add(
    <Code
      ref={code}
      highlighter={highlighter}
      fontFamily={'Inter'}
      fontSize={14}
      x={-140}
      offsetX={-1}
      code={'const tide = 4;\nif (tide > 3) {\n  sail();\n}'}
    />,
  );

  yield* code().code.edit(0.4)`const tide = ${replace('4', 'await level()')};
if (tide > 3) {
  sail();${insert('\n  wave("ahoy");')}
}`;
  yield* code().selection(lines(1, 2), 0.2);
  yield* all(
    code().selection([...word(0, 6, 4)], 0.2),
    code().code.replace(code().findFirstRange('tide'), 'water', 0.3),
  );
  yield* waitFor(0.1);
  yield* code().code.append(`\n// ${limit()} boats`, 0.3);
});
