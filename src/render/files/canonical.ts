import {sha256} from '../../stage/modules/inputs.ts';

/** The sha256 of a value, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return sha256(canonical(value));
}

/**
 * The same text for equal values: JSON with sorted keys, without undefined
 * ones.
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
