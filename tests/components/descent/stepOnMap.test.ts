import {describe, expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue.ts';
import {look} from '../../../src/check/look.ts';
import {parameterEdgeId} from '../../../src/network/mapIds.ts';
import type {Network} from '../../../src/network/network.ts';
import {parameters} from '../../../src/network/parameter.ts';
import {palettes} from '../../../src/theme.ts';
import {caseNetwork} from '../../helpers/caseNetworks.ts';
import {openFigure} from '../../helpers/openFigure.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

const FPS = 10;

const numbered = sampleNetworks.get('default')!;

/** Maps so crowded that no weight shows its number. */
const crowded = [
  ['with hidden layers', sampleNetworks.get('3-4-2-tanh')!],
  ['of one layer', caseNetwork('one-layer-softmax')],
] as const;

describe('While all weights and biases take their step', () => {
  test.each(crowded)(
    'a crowded map does not stand still as if numbers could be read: %s',
    async (_, network) => {
      const {rest} = await played(network);

      expect(rest).toBeLessThanOrEqual(0.5);
    },
  );

  test('numbers that have counted can be read', async () => {
    const {rest} = await played(numbered);

    expect(rest).toBeGreaterThanOrEqual(1.9);
  });

  test.each([['with numbers', numbered] as const, ...crowded])(
    'the line of each glows in its colour: %s',
    async (_, network) => {
      const {glowing} = await played(network);

      const colored = parameters(network).map(
        one => `${parameterEdgeId(one)} ${palettes.dark[one.kind]}`,
      );
      expect([...glowing].sort()).toEqual(colored.sort());
    },
  );
});

/** The longest rest in the step, in seconds, and the lines that glow. */
async function played(network: Network): Promise<{
  readonly rest: number;
  readonly glowing: ReadonlySet<string>;
}> {
  const player = await openFigure(
    catalogue.find(({id}) => id === '20')!,
    {network, theme: 'dark', size: {width: 480, height: 270}, fps: FPS},
  );
  const {events} = player.scenes[0]!;
  const [from, to] = ['all', 'stepped'].map(beat =>
    Math.round(events.find(({name}) => name === beat)!.time * FPS),
  );
  const {weight, bias} = palettes.dark;
  const glowing = new Set<string>();
  let [longest, run] = [0, 0];
  await player.seek(from!);
  await player.draw();
  while (player.frame < to! - 1) {
    await player.advance();
    run = (await player.draw()).isEmpty ? run + 1 : 0;
    longest = Math.max(longest, run);
    for (const {kind, name, color} of await look(player)) {
      if (kind === 'line' && (color === weight || color === bias))
        glowing.add(`${name} ${color}`);
    }
  }
  return {rest: longest / FPS, glowing};
}
