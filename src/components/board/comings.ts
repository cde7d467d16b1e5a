import {all, delay, type ThreadGenerator, waitFor} from '@motion-canvas/core';
import {union} from '../../box.ts';
import type {Step} from '../../math/step/step.ts';
import type {Composition, Piece} from '../layout/composition.ts';
import type {Part} from '../type/Part.ts';
import {time} from '../../theme.ts';
import {belongs, groupOf, type PerformOptions} from './moves.ts';
import {inherit, merge, runInto} from './partMotion.ts';
import {type Phase, phasesOf, type Way} from './passing.ts';

/** How a piece comes to its place. */
export interface Coming {
  readonly id: string;
  readonly piece: Piece;
  readonly part: Part;
  /** Whether it is there already, and only moves. */
  readonly stays: boolean;
  /** The earlier parts that it comes from. */
  readonly sources: readonly Part[];
  /** Whether another piece has taken the place of one of them. */
  readonly isCopy: boolean;
}

/**
 * How every piece of a composition comes to its place, by the provenance of a
 * step.
 *
 * @param before - The earlier parts, by id.
 * @param place - Draws the part of an id in its place.
 */
export function comingsOf(
  {pieces}: Composition,
  provenance: Step['provenance'],
  before: ReadonlyMap<string, Part>,
  place: (id: string) => Part,
): readonly Coming[] {
  const used = new Set<Part>();
  return Array.from(pieces, ([id, piece]) => {
    const {kind, from} = provenance.get(id) ?? {kind: 'kept', from: [id]};
    const sources = from.flatMap(source => before.get(source) ?? []);
    const isCopy = sources.some(source => used.has(source));
    sources.forEach(source => used.add(source));
    const stays = sources.length > 0 && (kind === 'kept' || kind === 'split');
    return {id, piece, part: place(id), stays, sources, isCopy};
  });
}

/** When the equations that stay travel to their places, by their ids. */
export function phasesIn(
  comings: readonly Coming[],
): ReadonlyMap<string, Phase> {
  const ways = new Map<string, Way>();
  for (const {stays, sources, piece, part} of comings) {
    const [id = ''] = piece.ids;
    const [source] = sources;
    if (!stays || source?.formula !== id) continue;
    const known = ways.get(id);
    ways.set(id, {
      from: union([source.placedBox(), ...(known ? [known.from] : [])])!,
      to: union([part.homeBox(), ...(known ? [known.to] : [])])!,
    });
  }
  const phases = phasesOf([...ways.values()]);
  return new Map([...ways.keys()].map((id, at) => [id, phases[at]!]));
}

interface Moving {
  readonly phase: Phase;
  /** Lets it fly in from elsewhere. */
  readonly fly: () => ThreadGenerator;
}

/** The motion of a part to its place; undefined when it is to be written. */
export function motionOf(
  {piece, part, stays, sources, isCopy}: Coming,
  {phase, fly}: Moving,
  {departures, later, duration = time.travel}: PerformOptions,
): ThreadGenerator | undefined {
  const [source] = sources;
  if (source && stays) {
    const travelling = duration * (phase.to - phase.from);
    const motion = inherit(part, source, travelling, isCopy);
    return delay(duration * phase.from, motion);
  }
  if (belongs(piece.ids, later)) {
    part.strength(0);
    return waitFor(0);
  }
  if (!groupOf(piece.ids, departures)) {
    return source && merge(part, sources, duration);
  }
  return all(fly(), ...sources.map(from => runInto(from, part, duration)));
}
