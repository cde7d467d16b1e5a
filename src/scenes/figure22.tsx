import {all, createSignal, easeInOutSine} from '@motion-canvas/core';
import {CourseCurve} from '../components/descent/CourseCurve.ts';
import {workbench} from '../components/layout/bands.ts';
import {sizesIn, showWidths} from '../components/descent/edgeWidths.ts';
import {OldToNew} from '../components/descent/OldToNew.ts';
import {beat} from '../components/pace/beat.ts';
import {isInFilm} from '../components/pace/film.ts';
import {occurrence} from '../math/term/build.ts';
import {vocabulary} from '../math/term/vocabulary.ts';
import {formulaOf} from '../math/write/latex.ts';
import {words} from '../math/words/figures/figure22.ts';
import {courseOf} from '../network/course.ts';
import {hold, size, space} from '../theme.ts';
import {earlyLayers} from './earlyLayers.ts';
import {figure} from './figure.ts';

/** Learning: a hundred steps of descent, and the error falls along a curve. */
export default figure('equations', function* (set) {
  const {network, map, caption, palette, view, page} = set;
  const names = vocabulary(network);
  const {errors, networks} = courseOf(network);
  const last = errors.length - 1;
  const ends = [errors[0]!, errors[last]!] as const;
  const symbol = network.examples ? names.C : names.E;

  const band = workbench(page, 'equations');
  const change = new OldToNew({
    formula: formulaOf(occurrence('error', symbol)),
    numbers: errors,
    palette,
    em: page.narrow ? size.formulaPair : size.result,
  });
  const beside = page.narrow ? 0 : change.width + space.huge;
  const below = page.narrow ? change.height + space.large : 0;
  const room = {
    width: band.width - 2 * space.medium,
    height: band.height - space.large,
  };
  const curve = new CourseCurve({
    errors,
    room: {width: room.width - beside, height: room.height - below},
    palette,
    position: [-beside / 2, band.y - below / 2],
  });
  change.position(
    page.narrow
      ? [0, band.y + (band.height - change.height) / 2]
      : [(band.width - change.width) / 2, band.y],
  );
  view.add([curve, change]);
  yield* all(curve.open(), change.writeOld());
  yield* caption.begin(words.start);
  yield* beat('start', hold.term, hold.opening);

  const step = createSignal(0);
  curve.step(step);
  yield* all(
    showWidths(map, network, sizesIn(networks), {last, step}),
    caption.say(words.sizes),
  );
  yield* beat('sizes', hold.term);
  change.step(step);
  yield* all(
    change.writeNew(),
    // A film has not begun with it.
    ...(isInFilm() ? [caption.say(words.start)] : []),
    step(last, COURSE, easeInOutSine),
  );
  yield* caption.say(words.course(symbol.letter, ends, last));
  yield* beat('course', hold.equation);

  const fade = (value: number) => all(curve.fade(value), change.fade(value));
  yield* earlyLayers(set, {fade, room, y: band.y});
  yield* caption.say(words.end);
  yield* beat('end', isInFilm() ? hold.ending : hold.last);
});

/** How long all steps take, in seconds. */
const COURSE = 6;
