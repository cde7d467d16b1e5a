import {Line, makeScene2D, Node, Rect, Txt} from '@motion-canvas/2d';
import {
  all,
  createRef,
  createSignal,
  easeInOutCubic,
  sequence,
  Vector2,
  waitFor,
} from '@motion-canvas/core';

const ink = '#22303c';

const boxes = {
  browser: {label: 'Browser', x: -700, y: -120, colour: '#ffd9a0'},
  gateway: {label: 'Gateway', x: -220, y: -120, colour: '#bfe3d0'},
  users: {label: 'Users', x: 320, y: -320, colour: '#c6d8f5'},
  orders: {label: 'Orders', x: 320, y: 80, colour: '#c6d8f5'},
  store: {label: 'Store', x: 760, y: 80, colour: '#e7cdf0'},
};

type Name = keyof typeof boxes;

const arrows: [Name, Name][] = [
  ['browser', 'gateway'],
  ['gateway', 'users'],
  ['gateway', 'orders'],
  ['orders', 'store'],
];

export default makeScene2D(function* (view) {
  const nodes = new Map<Name, Rect>();
  const lines: Line[] = [];
  const scene = createRef<Node>();
  view.add(<Node ref={scene} />);

  for (const [name, {label, x, y, colour}] of Object.entries(boxes)) {
    const box = (
      <Rect
        size={[260, 130]}
        position={[x, y]}
        radius={20}
        fill={colour}
        stroke={ink}
        lineWidth={5}
        scale={0}
      >
        <Txt text={label} fontFamily={'Roboto'} fontSize={46} fill={ink} />
      </Rect>
    ) as Rect;
    nodes.set(name as Name, box);
    scene().add(box);
  }
  for (const [from, to] of arrows) {
    const line = (
      <Line
        points={[() => nodes.get(from)!.right(), () => nodes.get(to)!.left()]}
        stroke={ink}
        lineWidth={6}
        endArrow
        arrowSize={20}
        startOffset={12}
        endOffset={12}
        end={0}
      />
    ) as Line;
    lines.push(line);
    scene().add(line);
  }

  yield* sequence(0.15, ...[...nodes.values()].map(box => box.scale(1, 0.5)));
  yield* waitFor(0.8);
  yield* sequence(0.3, ...lines.map(line => line.end(1, 0.5)));
  yield* waitFor(1.2);

  const packet = createRef<Rect>();
  const count = createSignal(0);
  const counter = createRef<Txt>();
  scene().add(
    <>
      <Rect
        ref={packet}
        size={44}
        radius={10}
        fill={'#d64545'}
        position={[boxes.browser.x, boxes.browser.y]}
        opacity={0}
      />
      <Txt
        ref={counter}
        y={400}
        fontFamily={'Roboto'}
        fontSize={54}
        fill={ink}
        text={() => `Requests answered: ${count().toFixed(0)}`}
      />
    </>,
  );
  const route: Name[] = ['gateway', 'orders', 'store', 'orders', 'gateway'];
  for (let round = 1; round <= 2; round++) {
    yield* packet().opacity(1, 0.2);
    for (const name of [...route, 'browser' as const]) {
      const {x, y} = boxes[name];
      yield* packet().position(new Vector2(x, y), 0.35, easeInOutCubic);
      yield* waitFor(0.15);
    }
    yield* all(packet().opacity(0, 0.2), count(round, 0.2));
    yield* waitFor(0.8);
  }
  yield* nodes.get('store')!.fill('#f2a65a', 0.4);
  yield* waitFor(2);
});
