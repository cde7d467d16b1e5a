import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue.ts';
import builtIn from '../../../src/cli/shard/costs.json' with {type: 'json'};
import {figureCosts} from '../../../src/cli/shard/figureCosts.ts';
import {manifestText} from '../../../src/render/manifest/writeManifest.ts';
import {freeIds} from '../../helpers/freeIds.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';
import {manifestFigure, manifestOf} from '../../render/helpers/manifests.ts';

const notAsked = () => Promise.reject(new Error('A duration was asked for.'));
const threeSeconds = () => Promise.resolve(3);

test('every measured figure is in the catalogue, the film as the sum of all', async () => {
  const known = catalogue.filter(({id}) => builtIn.some(one => one.id === id));
  const costs = await figureCosts(known, undefined, notAsked);
  const [film, ...figures] = costs.toReversed();
  const sum = figures.reduce((sum, {cost}) => sum + cost, 0);

  expect(costs.map(({id}) => id).toSorted()).toEqual(
    builtIn.map(({id}) => id).toSorted(),
  );
  // Each scene is drawn once more when it is a part of the film.
  expect(film!.cost / sum).toBeGreaterThan(0.9);
  expect(film!.cost / sum).toBeLessThan(1.2);
});

test('a figure that is not measured yet costs what its length does', async () => {
  const [first] = catalogue;
  const begun = {...first!, id: freeIds[0]!};
  const [cost] = await figureCosts([begun], undefined, threeSeconds);
  const [twice] = await figureCosts([begun], undefined, async () => 6);

  expect(cost!.cost).toBeGreaterThan(0);
  expect(twice!.cost / cost!.cost).toBeCloseTo(2, 9);
});

test('an earlier manifest measures instead, and lengths the figures that it lacks', async () => {
  const folder = await emptyFolder();
  const figures = [
    manifestFigure('01', {drawn: 100}),
    manifestFigure('02', {drawn: 20}),
  ];
  const file = path.join(folder, 'manifest.json');
  await writeFile(file, manifestText({...manifestOf([]), figures}));
  const some = catalogue.slice(1, 4);

  // Each of the two is a second long: 60 frames are drawn in one.
  const costs = [
    {id: '01', cost: 100},
    {id: '02', cost: 20},
    {id: '03', cost: 180},
  ];
  await expect(figureCosts(some, file, threeSeconds)).resolves.toEqual(costs);
  await expect(figureCosts(some, folder, threeSeconds)).resolves.toEqual(costs);
});

test('costs that are nowhere are refused with the place that was looked at', async () => {
  const folder = await emptyFolder();

  await expect(figureCosts(catalogue, folder, notAsked)).rejects.toThrow(
    `The manifest ${path.join(folder, 'manifest.json')} cannot be read: there is no such file.`,
  );
});
