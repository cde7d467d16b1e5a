import {makeScene2D, SVG} from '@motion-canvas/2d';
import {all, createRef} from '@motion-canvas/core';

const lamp = `
<svg viewBox="0 0 80 80">
  <g transform="translate(40 40)">
    <circle id="glow" r="26" fill="#ffc914" opacity="0.5"/>
    <rect id="post" x="-4" y="0" width="8" height="36" rx="2" fill="#8a93a8"/>
    <path id="cap" d="M-14 2 L0 -18 L14 2 Z" fill="#e4572e" stroke="white" stroke-width="2"/>
  </g>
  <line x1="4" y1="78" x2="76" y2="78" stroke="white" stroke-width="2"/>
</svg>`;

const tower = lamp
  .replace('r="26"', 'r="34"')
  .replace('height="36"', 'height="20"')
  .replace('#e4572e', '#17bebb');

export default makeScene2D(function* (view) {
  const drawing = createRef<SVG>();
  view.add(<SVG ref={drawing} svg={lamp} size={150} />);

  yield* all(drawing().svg(tower, 0.6), drawing().rotation(-8, 0.6));
  const post = drawing().getChildrenById('post');
  yield* all(...post.map(part => part.scale(1.4, 0.3)));
  yield* drawing().wrapper.scale(0.8, 0.2);
});
