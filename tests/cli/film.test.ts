import {describe, expect, test} from 'vitest';
import {catalogue, isFilm} from '../../src/catalogue.ts';
import {drawing, figureJob} from '../../src/cli/jobs/figureJobs.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';

const film = catalogue.find(isFilm)!;
const figures = catalogue.filter(figure => !isFilm(figure));
const size = {width: 1920, height: 1080};
const look = {network: defaultNetwork, theme: 'dark', size} as const;
const files = {out: 'output', format: undefined, fps: 60, ffmpeg: undefined};

describe('The film', () => {
  test('is all figures in order, each a chapter under its own title but those that go on with the one before', () => {
    const {scenes, chapters} = figureJob(film, look, files);

    expect(scenes).toEqual(figures.flatMap(figure => figure.scenes));
    expect(chapters).toEqual(
      figures
        .filter(({goesOn}) => !goesOn)
        .map(({title, scenes: [scene]}) => ({title, scene})),
    );
  });

  test('is no GIF unless one is asked for', () => {
    const asked = {...files, format: ['gif']} as const;

    expect(figureJob(film, look, files).formats).toEqual(['mp4']);
    expect(figureJob(film, look, asked).formats).toEqual(['gif']);
  });

  test.each([
    [film, undefined, true],
    [film, false, false],
    [figures[3]!, undefined, false],
    [figures[3]!, true, true],
  ])(
    'has captions, and figures have none, unless told otherwise: %#',
    (figure, captions, shown) => {
      expect(drawing(figure, {...look, captions}).variables.captions).toBe(
        shown,
      );
    },
  );
});

test('a figure is one scene in two formats, without chapters', () => {
  const job = figureJob(figures[3]!, look, files);

  expect(job.scenes).toHaveLength(1);
  expect(job.formats).toEqual(['mp4', 'gif']);
  expect(job).not.toHaveProperty('chapters');
});
