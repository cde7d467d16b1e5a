import {makeScene2D} from '@motion-canvas/2d';
import {isInFilm} from '../components/pace/film.ts';
import {printable} from '../components/title/printable.ts';
import {words} from '../math/words/figures/figure00.ts';
import {beat} from '../components/pace/beat.ts';
import {fontsReady} from '../components/type/fonts.ts';
import {HeroMap} from '../components/title/HeroMap.ts';
import {heroNetwork} from '../components/title/heroNetwork.ts';
import {Title} from '../components/title/Title.ts';
import type {TitleWords} from '../components/title/titleLines.ts';
import type {Network} from '../network/network.ts';
import {titlePage} from '../components/title/titlePage.ts';
import {hold} from '../theme.ts';
import {pageOn} from './pageOn.ts';
import {setting} from './setting.ts';

/**
 * The error runs back through a whole network; the last frame equals the first.
 */
export default makeScene2D(function* (frame) {
  yield fontsReady;
  const {network, palette, page} = setting();
  const inFilm = isInFilm();
  const card = {...cardOf(network), note: words.note};
  const division = titlePage(page, card, [words.learning, words.gradient]);
  const map = new HeroMap({network: heroNetwork, palette, ...division.map});
  const title = new Title({palette, ...division.title});
  if (inFilm) title.set(words.learning);
  pageOn(frame, page).add([map, title]);
  yield* beat('title', inFilm ? hold.equation : hold.term);

  yield* map.runForward();
  if (inFilm) yield* title.say(words.gradient);
  yield* beat('error', inFilm ? hold.equation : hold.breath);

  yield* map.runBack();
  if (inFilm) yield* title.say();
  yield* beat('gradients', hold.last);
});

/**
 * The title and the subtitle of the network's file if it has both, otherwise
 * the figure's own, with the network's title below.
 */
function cardOf({title, subtitle}: Network): Omit<TitleWords, 'note'> {
  const [name, below] = [title, subtitle ?? ''].map(printable);
  if (name !== undefined && below !== undefined) {
    return {title: name, subtitle: below};
  }
  return {
    title: words.title,
    subtitle: name === undefined ? words.subtitle : words.of(name),
  };
}
