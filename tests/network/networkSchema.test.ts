import {readFileSync} from 'node:fs';

import {expect, test} from 'vitest';

import {networkJsonSchema} from '../../src/network/networkSchema.ts';

test('the JSON Schema that editors read is the one that files are held to', async () => {
  const text = `${JSON.stringify(networkJsonSchema(), null, 2)}\n`;

  // After a change of the schema: npx vitest run tests/network --update
  await expect(text).toMatchFileSnapshot('../../networks/network.schema.json');
});

test('the default network names the schema beside it', () => {
  const file = new URL('../../networks/default.json', import.meta.url);

  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty(
    '$schema',
    './network.schema.json',
  );
});
