import {all, createSignal, easeInOutSine} from '@motion-canvas/core';
import {ErrorCurve} from '../components/descent/ErrorCurve.ts';
import {workbench} from '../components/layout/bands.ts';
import {sizesIn, showWidths} from '../components/descent/edgeWidths.ts';
import {OldToNew} from '../components/descent/OldToNew.ts';
import {beat} from '../components/pace/beat.ts';
import {isInFilm} from '../components/pace/film.ts';
import {Note} from '../components/type/Note.ts';
import {occurrence} from '../math/term/build.ts';
import {vocabulary} from '../math/term/vocabulary.ts';
import {countText} from '../math/write/counts.ts';
import {formulaOf} from '../math/write/latex.ts';
import {words} from '../math/words/figures/figure22.ts';
import {courseOf} from '../network/course.ts';
import {hold, size, space, strength, time} from '../theme.ts';
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
    from: ends[0],
    to: ends[1],
    palette,
    em: page.narrow ? size.formulaPair : size.result,
  });
  const beside = page.narrow ? 0 : change.width + space.huge;
  const below = page.narrow ? change.height + space.large : 0;
  const curve = new ErrorCurve({
    errors,
    width: band.width - beside - 2 * space.medium,
    height: band.height - below - space.large - NOTE_ROOM,
    palette,
    position: [-beside / 2, band.y - (below + NOTE_ROOM) / 2],
  });
  change.position(
    page.narrow
      ? [0, band.y + (band.height - change.height) / 2]
      : [(band.width - change.width) / 2, band.y],
  );
  const steps = new Note({
    text: countText(last, 'step'),
    color: palette.secondary,
    strength: 0,
    position: [curve.x(), curve.y() + curve.extent[1] / 2 + NOTE_ROOM / 2],
  });
  view.add([curve, change, steps]);
  yield* all(
    curve.shown(1, time.travel),
    steps.strength(1, time.travel),
    change.writeOld(),
  );
  yield* caption.begin(words.start);
  yield* beat('start', hold.term, hold.opening);

  const step = createSignal(0);
  curve.step(step);
  yield* all(
    showWidths(map, network, sizesIn(networks), {last, step}),
    caption.say(words.sizes),
  );
  yield* beat('sizes', hold.term);
  yield* all(caption.say(words.start), step(last, COURSE, easeInOutSine));
  yield* all(
    change.writeNew(),
    caption.say(words.course(symbol.letter, ends, last)),
  );
  yield* beat('course', hold.equation);

  const fadeCurve = (strength: number) =>
    all(
      curve.strength(strength, time.flick),
      steps.strength(strength, time.flick),
      change.fade(strength),
    );
  yield* earlyLayers(set, fadeCurve);
  yield* all(fadeCurve(strength.full), caption.say(words.end));
  yield* beat('end', isInFilm() ? hold.ending : hold.last);
});

/** The room of the words below the axis, in pixels. */
const NOTE_ROOM = 2 * size.caption;

/** How long all steps take, in seconds. */
const COURSE = 6;
