import {spawnSync} from 'node:child_process';
import os from 'node:os';
import {afterEach, expect, test, vi} from 'vitest';
import {heapFlags} from '../src/heapLimit.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const gigabyte = 2 ** 30;

test('A process may use most of the machine, and Node takes the flag', () => {
  vi.stubEnv('NODE_OPTIONS', '');
  vi.spyOn(os, 'totalmem').mockReturnValue(64 * gigabyte);
  vi.spyOn(process, 'constrainedMemory').mockReturnValue(0);
  const flags = heapFlags();

  expect(flags).toEqual(['--max-old-space-size=49152']);
  const script = 'v8.getHeapStatistics().heap_size_limit';
  const {stdout} = spawnSync(process.execPath, [...flags, '-p', script]);
  expect(Number(stdout)).toBeGreaterThan(48 * gigabyte);
});

test('A container with less memory than its machine sets the limit', () => {
  vi.stubEnv('NODE_OPTIONS', '');
  vi.spyOn(os, 'totalmem').mockReturnValue(64 * gigabyte);
  vi.spyOn(process, 'constrainedMemory').mockReturnValue(2 * gigabyte);

  expect(heapFlags()).toEqual(['--max-old-space-size=1536']);
});

test('A limit that was chosen stays', () => {
  vi.stubEnv('NODE_OPTIONS', '--max_old_space_size=300');

  expect(heapFlags()).toEqual([]);
});
