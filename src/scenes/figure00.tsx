import {makeScene2D} from '@motion-canvas/2d';
import {beat} from '../components/pace/beat.ts';
import {fontsReady} from '../components/type/fonts.ts';
import {HeroMap} from '../components/title/HeroMap.ts';
import {heroNetwork} from '../components/title/heroNetwork.ts';
import {Title} from '../components/title/Title.ts';
import {titlePage} from '../components/title/titlePage.ts';
import {hold} from '../theme.ts';
import {pageOn} from './pageOn.ts';
import {setting} from './setting.ts';

/**
 * The error runs back through a whole network; the last frame equals the first.
 */
export default makeScene2D(function* (frame) {
  yield fontsReady;
  const {palette, page} = setting();
  const division = titlePage(page, titleWords);
  const map = new HeroMap({network: heroNetwork, palette, ...division.map});
  const title = new Title({palette, ...division.title});
  pageOn(frame, page).add([map, title]);
  yield* beat('title', hold.term);

  yield* map.runForward();
  yield* beat('error', hold.breath);

  yield* map.runBack();
  yield* beat('gradients', hold.last);
});

const titleWords = {
  title: 'Backpropagation, derived',
  subtitle: 'One run back through a network finds every gradient.',
  note: 'In each layer, the wider a line, the larger its gradient; dashed, it is negative.',
};
