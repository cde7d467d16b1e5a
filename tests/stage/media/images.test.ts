import {statSync} from 'node:fs';
import {beforeAll, describe, expect, test} from 'vitest';
import {shown} from '../../helpers/shown.ts';
import {runFfmpeg} from '../../render/helpers/decode.ts';
import {colourAt} from '../player/drawing.ts';
import {mediaProject} from './mediaProject.ts';

const svg = (attributes: string, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`;
const red = '<rect width="100%" height="100%" fill="#ff0000"/>';

/** Says with its colour whether a picture has a size of its own. */
const sized = (src: string, width: number, height: number) => `
  const picture = <Img src={${JSON.stringify(src)}} />;
  yield view.add(picture);
  const {x, y} = picture.size();
  view.fill(x === ${width} && y === ${height} ? '#00ff00' : '#ff0000');
  picture.remove();`;

const data = (markup: string) =>
  `data:image/svg+xml,${encodeURIComponent(markup)}`;

const sizes = [
  ['its own size', svg('width="30" height="20"', red), 30, 20],
  ['only a box, which is wide', svg('viewBox="0 0 40 10"', red), 300, 75],
  ['only a box, which is square', svg('viewBox="0 0 9 9"', red), 150, 150],
  ['a size in lines of text', svg('width="2em" height="1em"', red), 32, 16],
] as const;

const animated = ['gif', 'webp', 'png'] as const;

/** A drawing with what Motion Canvas reads of an SVG: shapes and their attributes. */
const drawing = svg(
  'width="60" height="60" viewBox="0 0 30 30"',
  `<g transform="translate(5 5) rotate(10)" fill="#336699">
    <rect width="12" height="8"/>
    <circle cx="15" cy="15" r="6" fill="#cc3300"/>
    <path d="M0 12 L6 20 Q 3 22 0 20 Z" stroke="#009900" stroke-width="1.5" fill="none"/>
    <line x1="0" y1="23" x2="20" y2="22" stroke="#000000" stroke-width="1"/>
    <polygon points="14,0 20,2 16,6" fill="#ffcc00"/>
  </g>`,
);

const project = mediaProject({
  ...Object.fromEntries(
    sizes.map(([, markup, width, height], i) => [
      `size${i}`,
      sized(data(markup), width, height),
    ]),
  ),
  ...Object.fromEntries(
    animated.map(kind => [
      `animated${kind}`,
      `yield view.add(<Img src="/moves.${kind}" width={60} />); yield* waitFor(1);`,
    ]),
  ),
  changes: `
    const src = createSignal('/red.svg');
    view.add(<Img src={src} width={60} />);
    yield* waitFor(0.2);
    src('/blue.svg');
    yield* waitFor(0.2);`,
  missing: `
    const picture = <Img key="portrait" src="/red.svg" />;
    view.add(picture);
    yield* waitFor(0.3);
    picture.src('/nowhere.png');
    yield* waitFor(0.5);`,
  broken: `yield view.add(<Img key="portrait" src="/broken.png" />); yield* waitFor(1);`,
  lettered: `yield view.add(<Img key="sign" src="/lettered.svg" />); yield* waitFor(1);`,
  asPicture: `yield view.add(<Img src=${JSON.stringify(data(drawing))} width={60} />);`,
  asNodes: `view.add(<SVG svg={${JSON.stringify(drawing)}} />);`,
});

beforeAll(async () => {
  const [before, after] = ['red', 'blue'].map(colour => [
    '-f',
    'lavfi',
    '-i',
    `color=${colour}:s=8x8:r=5:d=0.4`,
  ]);
  const kinds = {
    gif: [],
    webp: ['-c:v', 'libwebp_anim', '-lossless', '1'],
    png: ['-f', 'apng'],
  };
  for (const kind of animated) {
    const file = project.place(`moves.${kind}`);
    const joined = ['-filter_complex', 'concat', ...kinds[kind]];
    const {said} = await runFfmpeg([...before!, ...after!, ...joined, file]);
    if (!statSync(file, {throwIfNoEntry: false})) throw new Error(said);
  }
  project.write({
    'public/red.svg': svg('width="9" height="9"', red),
    'public/blue.svg': svg(
      'width="9" height="9"',
      red.replace('ff0000', '00f'),
    ),
    'public/broken.png': 'no picture',
    'public/lettered.svg': svg(
      'width="9" height="9"',
      '<text y="9" font-family="Lobster, serif">a</text>',
    ),
  });
});

const centre = async (scene: string, frame = 0) => {
  const player = await project.open(scene);
  await player.seek(frame);
  await player.draw();
  return colourAt(shown(player), 0, 0).slice(0, 3);
};

describe('A picture', () => {
  test.each(sizes.map(([what], i) => [what, i] as const))(
    'as SVG with %s is as large as in a browser',
    async (_, i) => {
      expect(await centre(`size${i}`)).toEqual([0, 255, 0]);
    },
  );

  test.each(animated)(
    'that moves, as %s, shows its first frame',
    async kind => {
      const [first = 0, , last = 0] = await centre(`animated${kind}`);

      expect(first).toBeGreaterThan(245);
      expect(last).toBeLessThan(10);
    },
  );

  test('is another one as soon as its address is', async () => {
    expect(await centre('changes', 0)).toEqual([255, 0, 0]);
    expect(await centre('changes', 1)).toEqual([0, 0, 255]);
  });

  test.each([
    [
      'is not there',
      'missing',
      /^Scene "missing" at 0\.20 s: portrait: There is no file at \/nowhere\.png/,
    ],
    [
      'cannot be decoded',
      'broken',
      /^Scene "broken" at 0\.00 s: portrait: The image at .*\/broken\.png\?.* cannot be decoded/,
    ],
    [
      'has text in a font that nobody registered',
      'lettered',
      /^Scene "lettered" at 0\.00 s: sign: The picture at .*\/lettered\.svg.* has text in "Lobster"/,
    ],
  ])(
    'that %s is named with its node, scene, time and address',
    async (_, scene, message) => {
      const play = async () => {
        const player = await project.open(scene);
        do await player.draw();
        while (await player.advance());
      };

      await expect(play()).rejects.toThrow(message);
    },
  );
});

test('An SVG as nodes looks like the same SVG as a picture', async () => {
  const drawn = await Promise.all(
    ['asNodes', 'asPicture'].map(async scene => {
      const player = await project.open(scene);
      await player.draw();
      return shown(player).getContext('2d').getImageData(0, 0, 60, 60).data;
    }),
  );
  const differences = drawn[0]!.map((byte, i) =>
    Math.abs(byte - drawn[1]![i]!),
  );

  expect(Math.max(...drawn[0]!)).toBe(255);
  expect(differences.filter(difference => difference > 64)).toHaveLength(0);
});
