import {expect, test} from 'vitest';
import {
  configJsonSchema,
  configSchema,
} from '../../../src/cli/config/configSchema.ts';
import {render} from '../../../src/cli/commands/render.ts';

test('The JSON Schema that editors read is the one that config files are held to', async () => {
  const text = `${JSON.stringify(configJsonSchema(), null, 2)}\n`;

  // After a change of the settings: npx vitest run tests/cli/config --update
  await expect(text).toMatchFileSnapshot('../../../figures.config.schema.json');
});

/** Flags that say how one run goes, and what to print. */
const ofOneRun = [
  'project',
  'config',
  'costs',
  'dryRun',
  'json',
  'open',
  'quiet',
  'scene',
  'shard',
  'watch',
];

test('Every flag of render has its setting, but for those of one run', () => {
  const flags = render().options.map(option => option.attributeName());
  const settings = Object.keys(configSchema.shape);
  const missing = flags.filter(
    flag => !settings.includes(flag) && !ofOneRun.includes(flag),
  );

  expect(missing).toEqual([]);
});

test('Every setting is a flag of render, or names figures or the schema', () => {
  const flags = render().options.map(option => option.attributeName());
  const settings = Object.keys(configSchema.shape);

  expect(settings.filter(name => !flags.includes(name))).toEqual([
    '$schema',
    'figures',
  ]);
});
