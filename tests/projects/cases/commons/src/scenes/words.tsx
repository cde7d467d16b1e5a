import {parser} from '@lezer/javascript';
import {
  Code,
  Latex,
  Layout,
  LezerHighlighter,
  makeScene2D,
  Rect,
  Txt,
} from '@canvas-commons/2d';
import {all, createRef, Direction, slideTransition} from '@canvas-commons/core';

const highlighter = new LezerHighlighter(parser);

export default makeScene2D(function* (view) {
  view.fontFamily('Inter');
  const story = createRef<Txt>();
  const box = createRef<Rect>();
  const sum = createRef<Latex>();
  const code = createRef<Code>();
  view.add(
    <Layout layout direction={'column'} gap={8} alignItems={'center'}>
      <Rect ref={box} width={220} padding={8} radius={6} fill={'#223'}>
        <Txt
          ref={story}
          fontSize={13}
          fill={'white'}
          lineHeight={18}
          textWrap
          text={'The boats lie on the sand until the water is back.'}
        />
      </Rect>
      <Latex
        ref={sum}
        height={36}
        fill={'#ffc914'}
        tex={'\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}'}
      />
      <Code
        ref={code}
        highlighter={highlighter}
        fontFamily={'Inter'}
        fontSize={14}
        code={'const tide = 4;'}
      />
    </Layout>,
  );

  yield* slideTransition(Direction.Bottom, 0.4);
  yield* all(
    box().width(150, 0.5),
    sum().fill('#17bebb', 0.5),
    code().code.append('\nsail(tide);', 0.5),
  );
  yield* story().text('And then they all sail out again.', 0.3);
});
