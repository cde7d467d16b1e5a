import {makeScene2D, Txt} from '@motion-canvas/2d';
import {createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const sign = createRef<Txt>();
  view.add(
    <>
      <Txt
        ref={sign}
        y={-20}
        fontFamily={'Harbour'}
        fontWeight={800}
        fontSize={40}
        fill={'#ffc914'}
        text={'Quay 7'}
      />
      <Txt
        y={30}
        fontFamily={'Inter'}
        fontSize={18}
        fill={'white'}
        text={'Café Žižkov'}
      />
    </>,
  );

  yield* sign().fontSize(56, 0.4).to(40, 0.4);
});
