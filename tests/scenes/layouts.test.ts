import {describe, expect, test} from 'vitest';
import {catalogue, type FigureEntry, isFilm} from '../../src/catalogue.ts';
import {checkFigure, playedFps} from '../../src/check/index.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {pageOf} from '../../src/page.ts';
import {palettes} from '../../src/theme.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {openFigure} from '../helpers/openFigure.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';

const figures = catalogue.filter(figure => !isFilm(figure));
/** A trace on the map, the largest matrices, a table, panels. */
const sample = new Set(['03', '11', '15', '19']);

/** With captions there is the least room. */
const looks = [
  {layout: 'portrait', captions: true},
  {layout: 'portrait', captions: false},
  {layout: 'square', captions: true},
  {layout: 'square', captions: false},
] as const;

/** `npm run test:whole` checks every figure in every look. */
describe.each(looks)('In $layout, captions: $captions', look => {
  const some = figures.filter(
    ({id}) => isWhole || (look.captions && sample.has(id)),
  );

  test.each(some)('figure $id has nothing to mend: $title', async figure => {
    expect(await faultsOf(figure, look)).toEqual([]);
  });

  test.runIf(isWhole).each(figures)(
    'figure $id of the smallest network has nothing to mend',
    async figure => {
      const network = sampleNetworks.get('1-1-1')!;
      expect(await faultsOf(figure, {...look, network})).toEqual([]);
    },
  );
});

describe.each(['portrait', 'square'] as const)(
  'A matrix of gradients in %s',
  layout => {
    test('of four columns stays within the page', async () => {
      const figure = figures.find(({id}) => id === '04')!;
      const network = sampleNetworks.get('3-4-2-tanh')!;
      const faults = await faultsOf(figure, {layout, captions: false, network});

      expect(faults.filter(fault => / margin:/.test(fault))).toEqual([]);
    });
  },
);

describe('The beats of a figure', () => {
  const some = figures.filter(
    ({id}) => isWhole || ['04', '11', '12'].includes(id),
  );

  test.each(some)('are the same in every layout: figure $id', async figure => {
    const [wide, ...others] = await Promise.all(
      (['landscape', 'portrait', 'square'] as const).map(layout =>
        beatsIn(figure, layout),
      ),
    );

    expect(others).toEqual([wide, wide]);
  });
});

interface LookOf {
  readonly layout: 'landscape' | 'portrait' | 'square';
  readonly captions: boolean;
  readonly network?: typeof defaultNetwork;
}

function opened(
  figure: FigureEntry,
  {layout, captions, network = defaultNetwork}: LookOf,
  fps: number,
) {
  const size = pageOf(layout).frame;
  const look = {network, theme: 'dark', size, captions, fps} as const;
  return openFigure(figure, {...look, timeline: 'played'});
}

async function beatsIn(figure: FigureEntry, layout: LookOf['layout']) {
  const player = await opened(figure, {layout, captions: false}, 10);
  while (await player.advance());
  return player.scenes.flatMap(({events}) => events.map(({name}) => name));
}

async function faultsOf(figure: FigureEntry, look: LookOf) {
  const player = await opened(figure, look, playedFps);
  const found = await checkFigure(player, {
    frame: pageOf(look.layout).frame,
    ground: palettes.dark.ground,
    network: look.network ?? defaultNetwork,
  });
  return found.map(({time, rule, message}) => `${time} ${rule}: ${message}`);
}
