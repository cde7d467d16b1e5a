import {Circle, Latex, Layout, Line, Path, Rect, Txt} from '@motion-canvas/2d';
import {
  all,
  chain,
  createSignal,
  easeInOutCubic,
  easeOutBounce,
  linear,
  loop,
  PlopSpring,
  sequence,
  spring,
} from '@motion-canvas/core';
import {blue, green, grey, orange, paper, violet} from '../palette.ts';
import {scenes} from '../scene.ts';

const time = 0.5;

export const motionScenes = scenes('motion', {
  *'a position and a rotation are eased'(view) {
    const box = new Rect({size: 80, x: -180, fill: blue});
    view.add(box);
    yield* all(
      box.x(180, time, easeInOutCubic),
      box.y(-60, time, easeOutBounce),
      box.rotation(200, time, linear),
    );
  },
  *'a colour is mixed'(view) {
    const disc = new Circle({
      size: 180,
      fill: blue,
      stroke: paper,
      lineWidth: 4,
    });
    view.add(disc);
    yield* all(disc.fill(orange, time), disc.stroke(violet, time));
  },
  *'the points of a line travel'(view) {
    const line = new Line({
      points: [
        [-180, 0],
        [0, 0],
        [180, 0],
      ],
      stroke: green,
      lineWidth: 8,
      radius: 30,
      endArrow: true,
    });
    view.add(line);
    yield* line.points(
      [
        [-180, 80],
        [-60, -90],
        [60, 90],
        [180, -80],
      ],
      time,
    );
  },
  *'a text turns into another'(view) {
    const text = new Txt({fontFamily: 'Inter', fontSize: 44, fill: paper});
    text.text('forward pass');
    view.add(text);
    yield* text.text('and back again', time, linear);
  },
  *'a number counts'(view) {
    const value = createSignal(0);
    view.add(
      <Txt
        fontFamily={'Inter'}
        fontSize={60}
        fill={paper}
        text={() => value().toFixed(4)}
      />,
    );
    yield* value(0.0822, time);
  },
  *'a layout makes room'(view) {
    const middle = new Rect({size: [40, 60], fill: orange});
    view.add(
      <Rect layout gap={10} padding={10} stroke={paper} lineWidth={2}>
        <Rect size={[80, 60]} fill={blue} />
        {middle}
        <Rect size={[60, 60]} fill={green} />
      </Rect>,
    );
    yield* all(middle.width(200, time), middle.margin(20, time));
  },
  *'a line grows and its dashes run'(view) {
    const line = new Path({
      data: 'M-200 60 C-100 -160 100 160 200 -60',
      stroke: violet,
      lineWidth: 6,
      lineDash: [20, 10],
      end: 0,
      endArrow: true,
    });
    view.add(line);
    yield* all(line.end(1, time), line.lineDashOffset(-40, time, linear));
  },
  *'a path changes its shape'(view) {
    const path = new Path({
      data: 'M-90 -60 L90 -60 L90 60 L-90 60 Z',
      fill: blue,
    });
    view.add(path);
    yield* path.data('M0 -100 L110 80 L0 40 L-110 80 Z', time);
  },
  *'a formula turns into another'(view) {
    const formula = new Latex({
      tex: '{{a}} = {{w}} {{x}}',
      fontSize: 60,
      fill: paper,
    });
    view.add(formula);
    yield* formula.tex('{{a}} = {{w}} {{x}} + {{b}}', time);
  },
  *'values follow each other'(view) {
    const radius = createSignal(20);
    const area = createSignal(() => Math.PI * radius() ** 2);
    view.add([
      <Circle x={-120} size={() => radius() * 2} fill={blue} />,
      <Rect x={100} width={60} height={() => area() / 60} fill={orange} />,
    ]);
    yield* chain(radius(70, time / 2), radius(40, time / 2));
  },
  *'a spring overshoots'(view) {
    const box = new Rect({size: 70, x: -150, fill: green});
    view.add(box);
    yield* spring(PlopSpring, -150, 150, 1, value => box.x(value));
  },
  *'beats start one after the other'(view) {
    const discs = [blue, orange, green, violet].map(
      (fill, index) =>
        new Circle({size: 70, x: index * 100 - 150, fill, scale: 0}),
    );
    view.add(discs);
    yield* sequence(0.1, ...discs.map(disc => disc.scale(1, 0.3)));
  },
  *'a loop runs beside the main line'(view) {
    const hand = new Rect({size: [160, 10], offset: [-1, 0], fill: paper});
    const task = loop(() => hand.rotation(hand.rotation() + 90, 0.2, linear));
    view.add(
      <Layout>
        <Circle size={200} stroke={grey} lineWidth={4} />
        {hand}
      </Layout>,
    );
    yield task;
    yield* hand.width(60, time);
  },
  *'a state is saved and restored'(view) {
    const box = new Rect({size: 80, fill: blue});
    view.add(box);
    box.save();
    box.position([150, 60]).scale(1.6).rotation(30);
    yield* box.restore(time);
  },
});
