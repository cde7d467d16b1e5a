import {expect, test} from 'vitest';
import {heldMemory} from '../../helpers/heldMemory.ts';
import {openBasics} from './openBasics.ts';

/** A node of a player that nobody uses any more. */
async function nodeLeftBehind(): Promise<WeakRef<object>> {
  const player = await openBasics(['moving']);
  const [node] = await player.visit(visited => visited.node);
  return new WeakRef(node!);
}

test('A project, which outlives its players, does not hold the nodes of each that it had', async () => {
  const nodes: WeakRef<object>[] = [];
  for (let at = 0; at < 4; at += 1) nodes.push(await nodeLeftBehind());
  await heldMemory();

  // Motion Canvas remembers the scene that ran last, or first.
  const held = nodes.filter(node => node.deref() !== undefined);
  expect(held.length).toBeLessThanOrEqual(2);
});
