import {makeProject} from '@motion-canvas/core';
import {loadFonts} from './fonts.ts';
import {circleScenes} from './scenes/circle.tsx';
import {crispScenes} from './scenes/crisp.tsx';
import {curveScenes} from './scenes/curve.tsx';
import {effectScenes} from './scenes/effect.tsx';
import {ignoredScenes} from './scenes/ignored.tsx';
import {layoutScenes} from './scenes/layout.tsx';
import {lineScenes} from './scenes/line.tsx';
import {motionScenes} from './scenes/motion.tsx';
import {nodeScenes} from './scenes/node.tsx';
import {
  codeScenes,
  imgScenes,
  latexScenes,
  svgScenes,
} from './scenes/picture.tsx';
import {rectScenes} from './scenes/rect.tsx';
import {shapeScenes} from './scenes/shape.tsx';
import {shareScenes} from './scenes/shares.tsx';
import timing from './scenes/timing.tsx?scene';
import {transitionScenes} from './scenes/transition.tsx';
import {txtScenes} from './scenes/txt.tsx';

await loadFonts();

/** Every scene that the browser and the stage draw. */
export default makeProject({
  scenes: [
    ...nodeScenes,
    ...layoutScenes,
    ...shareScenes,
    ...rectScenes,
    ...circleScenes,
    ...lineScenes,
    ...curveScenes,
    ...shapeScenes,
    ...txtScenes,
    ...svgScenes,
    ...latexScenes,
    ...imgScenes,
    ...codeScenes,
    ...ignoredScenes,
    ...effectScenes,
    ...crispScenes,
    ...motionScenes,
    timing,
    ...transitionScenes,
  ],
});
