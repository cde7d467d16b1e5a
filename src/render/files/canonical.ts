import {sha256} from '../../stage/modules/inputs.ts';

/** The sha256 of what a value says, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return sha256(canonical(value));
}

/**
 * A text that is the same for values that are the same: JSON with the keys of
 * every object in order, and without those that are undefined.
 */
export function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(
          Object.entries(part).sort(
            ([a], [b]) => Number(a > b) - Number(a < b),
          ),
        )
      : part,
  );
  return text ?? '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
