import {makeScene2D, Txt} from '@motion-canvas/2d';
import {all, createRef, waitFor} from '@motion-canvas/core';
import {Gauge, Trail} from '../Gauge';

export default makeScene2D(function* (view) {
  const gauge = createRef<Gauge>();
  const trail = createRef<Trail>();
  view.add(
    <>
      <Gauge
        ref={gauge}
        size={140}
        x={-70}
        y={40}
        fill={'#2a3142'}
        stroke={'#17bebb'}
        lineWidth={3}
      >
        <Txt
          y={18}
          fontFamily={'Inter'}
          fontSize={16}
          fill={'white'}
          text={() => `${Math.round(gauge().value() * 100)} %`}
        />
      </Gauge>
      <Trail ref={trail} x={50} y={20} tint={'#e4572e'} opacity={0.8} />
    </>,
  );

  yield* all(
    gauge().value(0.8, 0.6),
    gauge().ticks(12, 0.6),
    trail().reach([70, -60], 0.6),
    trail().tint('#76b041', 0.6),
  );
  yield* waitFor(0.2);
  yield* gauge().value(0.3, 0.3);
});
