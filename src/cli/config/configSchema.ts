import * as z from 'zod';
import {catalogue} from '../../catalogue.ts';
import {
  codecNames,
  efforts,
  formatNames,
  loopingText,
} from '../../render/job/formats.ts';
import {UsageError} from '../words/errors.ts';
import {figureOf} from '../flags/figures.ts';
import {qualityNames, ranges, themeNames} from '../flags/options.ts';
import {bytesOf, fpsOf, sizeOf} from '../flags/values.ts';

const text = z.string().min(1);
const whole = ([least, most]: readonly [number, number]) =>
  z.int().min(least).max(most);
const rate = fpsOf('fps', ranges.fps);
const moment = z.union([z.number().min(0), text], {
  error: 'expected seconds from the start, or a beat',
});

/**
 * Every setting of the config file. A key is a flag without dashes, in camel
 * case, and is parsed like that flag.
 */
const settings = {
  $schema: z.string().describe('Where editors find this schema.'),
  figures: z
    .array(readable(text, word => figureOf(word, catalogue)))
    .min(1)
    .describe(
      'The figures, when the command line names none: 03, 3 or a name.',
    ),
  all: z.boolean().describe('Every figure, and the film.'),
  network: text.describe('A network file.'),
  out: text.describe('The folder that render writes to.'),
  format: z
    .array(z.enum(formatNames))
    .min(1)
    .describe('Which files; all come from one drawing of each frame.'),
  stills: z.boolean().describe('Also a poster and a PNG for every beat.'),
  quality: z.enum(qualityNames).describe('A size and a rate at once.'),
  size: readable(text, sizeOf('size'))
    .meta({pattern: '^\\d+[x×]\\d+$'})
    .describe('Pixels, such as 1280x720, 1080x1920 or 1080x1080.'),
  fps: z
    .union(
      [
        readable(z.number(), rate).meta({
          minimum: ranges.fps[0],
          maximum: ranges.fps[1],
        }),
        readable(text, rate).meta({pattern: '^[\\d./]+$'}),
      ],
      {error: 'expected a number of frames a second, or a fraction'},
    )
    .describe('Frames a second, such as 30, 29.97 or "30000/1001".'),
  theme: z.enum(themeNames).describe('The colours.'),
  background: text.describe('An opaque CSS colour for the ground.'),
  transparent: z.boolean().describe('No ground, in formats that can.'),
  captions: z.boolean().describe('Plain words at the foot of the frame.'),
  codec: z.enum(codecNames).describe('How an MP4 is coded.'),
  effort: z
    .enum(efforts)
    .describe('Whether H.264 is to be small, or soon done.'),
  gifWidth: whole(ranges.gifWidth).describe(
    'Widest that a GIF may be, in pixels.',
  ),
  loop: z
    .union([z.enum(['forever', 'once']), whole(ranges.loop)], {
      error: `expected "forever", "once", or a number of times from ${ranges.loop.join(' to ')}`,
    })
    .describe(`How often ${loopingText('and')} play.`),
  from: moment.describe('Where to begin: seconds or a beat.'),
  to: moment.describe('Where to end: seconds or a beat.'),
  jobs: whole(ranges.jobs).describe('Figures at a time.'),
  ffmpeg: text.describe('The ffmpeg to encode with.'),
  verify: z.boolean().describe('Whether equations are tried first.'),
  check: z.boolean().describe('Whether figures are checked first.'),
  strict: z
    .boolean()
    .describe('Whether a finding keeps a figure from being drawn.'),
  cache: z.boolean().describe('Whether figures are kept and used again.'),
  cacheDir: text.describe('The folder where finished files are kept.'),
  cacheLimit: readable(text, bytesOf('cacheLimit')).describe(
    'How much is kept, such as 500MB.',
  ),
};

/** A value that is parsed like its flag, with the same error. */
function readable<TValue extends string | number>(
  schema: z.ZodType<TValue>,
  read: (text: string) => unknown,
): z.ZodType<TValue> {
  return schema.refine(word => refusal(String(word), read) === undefined, {
    error: ({input}) => refusal(String(input), read),
  });
}

function refusal(
  word: string,
  read: (text: string) => unknown,
): string | undefined {
  try {
    read(word);
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
}

/** The content of a config file; any key may be left out. */
export const configSchema = z.strictObject(settings).partial();

export type Config = z.infer<typeof configSchema>;

/**
 * Keys with a path to a file or folder, relative to the config file's folder.
 */
export const pathKeys: readonly (keyof Config)[] = [
  'network',
  'out',
  'ffmpeg',
  'cacheDir',
];

/**
 * Keys that exclude each other in a config file; a flag for one overrides the
 * other.
 */
export const conflicts: readonly (readonly [keyof Config, keyof Config])[] = [
  ['background', 'transparent'],
  ['figures', 'all'],
];

/** The JSON Schema with which editors complete and check config files. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, {io: 'input'});
}
