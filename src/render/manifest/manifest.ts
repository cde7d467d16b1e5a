import * as z from 'zod';

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('A sha256 in hexadecimal digits.');
const seconds = z.number().min(0).describe('Seconds.');
const count = z.int().min(0);

const file = z.strictObject({
  path: z
    .string()
    .regex(/^(?![/\\]|[A-Za-z]:|.*\0|.*(^|[/\\])\.\.([/\\]|$)).+$/, {
      error: ({input}) => `names ${String(input)}, which lies outside`,
    })
    .describe('Path from the folder of the manifest, with slashes.'),
  format: z.string().min(1),
  width: z.int().min(1).describe('Pixels.'),
  height: z.int().min(1).describe('Pixels.'),
  fps: z
    .number()
    .min(0)
    .describe('Frames a second; for a GIF, its fastest rate of change.'),
  frames: count.describe('A GIF holds a still stretch as one frame.'),
  duration: seconds,
  bytes: count,
  sha256: hash,
});

const inputs = z
  .strictObject({
    mathematics: hash.describe('The network and what derives from it.'),
    scene: hash.describe('The modules that the figure is drawn by.'),
    timing: hash.describe('The times that an author has saved.'),
    theme: hash.describe('The theme, its name, and the ground.'),
    settings: hash.describe('Size, rate, formats: the request of the command.'),
    renderer: hash.describe('What draws and encodes, fonts included.'),
  })
  .describe('A hash for each cause of a change.');

/** One figure of a manifest, as others keep it too. */
export const figureSchema = z.strictObject({
  id: z.string().min(1),
  slug: z.string().min(1).describe('Names the files.'),
  title: z.string(),
  network: z.string().describe('The title of the network it is about.'),
  inputs,
  key: hash.describe('Over all inputs: the same key, the same files.'),
  drawn: count.describe('Frames drawn; the others repeat the one before.'),
  beats: z.array(z.strictObject({name: z.string(), time: seconds})),
  equations: z
    .array(z.strictObject({id: z.string(), latex: z.string()}))
    .describe('The equations that the figure derives.'),
  checked: z.boolean().describe('Whether check has looked at it.'),
  warnings: z
    .array(z.string())
    .describe('Warnings of its scenes, and findings of check.'),
  files: z.array(file),
});

const shard = z
  .strictObject({
    index: z.int().min(1).describe('Which shard this is, counted from 1.'),
    plan: z
      .array(z.array(z.string().min(1)))
      .min(1)
      .describe('The ids of the figures of every shard.'),
    settings: z
      .record(z.string(), z.string())
      .describe('The request of the command: the same for every shard.'),
  })
  .describe('The part of a set in this folder; absent for a whole set.');

/** The content of a folder of figures, and its sources. */
export const manifestSchema = z.strictObject({
  $schema: z.string().optional().describe('Where editors find this schema.'),
  version: z.literal(1),
  versions: z
    .record(z.string(), z.string())
    .describe('Versions of everything that can change a pixel or a byte.'),
  network: z
    .strictObject({title: z.string(), hash})
    .describe('The network of the last render into the folder.'),
  shard: shard.optional(),
  figures: z.array(figureSchema).describe('In the order of the catalogue.'),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The part of a set that a folder holds. */
export type ManifestShard = z.infer<typeof shard>;

/** One figure of a manifest. */
export type ManifestFigure = z.infer<typeof figureSchema>;

/** One file of a figure. */
export type ManifestFile = z.infer<typeof file>;

/** A hash for each cause that a picture can have. */
export type FigureInputs = z.infer<typeof inputs>;

/** One input that a picture depends on. */
export type Cause = keyof FigureInputs;

/** The causes, the most telling first. */
export const causes = [
  'mathematics',
  'scene',
  'timing',
  'theme',
  'settings',
  'renderer',
] as const satisfies readonly Cause[];

/** The JSON Schema of manifests, for other programs. */
export function manifestJsonSchema(): object {
  return z.toJSONSchema(manifestSchema);
}
