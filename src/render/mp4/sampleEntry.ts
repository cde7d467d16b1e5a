import {heldPictureParameters} from '../h264/parameterSets.ts';
import {bodyAt, boxesIn, makeBox} from './box.ts';
import {tables} from './samples.ts';

/** The settings of an H.264 stream, from its `avcC` box. */
interface CodecSettings {
  /** The sequence parameter set. */
  readonly sequence: Uint8Array;
  /** Bytes of the box up to the count of picture parameter sets. */
  readonly head: Buffer;
  readonly pictures: readonly Uint8Array[];
  /** The bytes after the sets. */
  readonly tail: Buffer;
}

/** Reads the settings, from the body of a `moov` box. */
export function codecSettings(movie: Buffer): CodecSettings {
  const entry = firstEntry(bodyAt(movie, [...tables, 'stsd']));
  return readSettings(bodyAt(entry.boxes, ['avcC']));
}

/**
 * The `stsd` box of a joined file: that of its first stretch, with a second
 * picture parameter set for held pictures. The bit rate is dropped, since it
 * describes one stretch only.
 */
export function joinedDescription(stsd: Buffer): Buffer {
  const {fields, boxes, head} = firstEntry(stsd);
  const kept = boxesIn(boxes)
    .filter(({type}) => type !== 'btrt')
    .map(({type, bytes, body}) => (type === 'avcC' ? extended(body) : bytes));
  return makeBox('stsd', head, makeBox('avc1', fields, ...kept));
}

/** Bytes of a visual sample entry before its boxes. */
const visualFields = 78;

function firstEntry(stsd: Buffer) {
  const entry = boxesIn(stsd.subarray(8))[0];
  if (entry?.type !== 'avc1') {
    throw new Error(`it holds ${entry?.type ?? 'nothing'}, not H.264`);
  }
  return {
    head: stsd.subarray(0, 8),
    fields: entry.body.subarray(0, visualFields),
    boxes: entry.body.subarray(visualFields),
  };
}

/** Source: ISO/IEC 14496-15, 5.3.3.1. */
function readSettings(avcC: Buffer): CodecSettings {
  let at = 6;
  const next = () => {
    const length = avcC.readUInt16BE(at);
    const unit = avcC.subarray(at + 2, at + 2 + length);
    at += 2 + length;
    return unit;
  };
  const sequence = next();
  const head = avcC.subarray(0, at);
  const count = avcC[at++]!;
  const pictures = Array.from({length: count}, next);
  return {sequence, head, pictures, tail: avcC.subarray(at)};
}

function extended(avcC: Buffer): Buffer {
  const {head, pictures, tail} = readSettings(avcC);
  const held = Buffer.from(heldPictureParameters());
  const all = pictures.some(unit => held.equals(unit))
    ? pictures
    : [...pictures, held];
  const sets = all.flatMap(unit => [
    Buffer.from([unit.length >> 8, unit.length & 255]),
    unit,
  ]);
  return makeBox('avcC', head, Buffer.from([all.length]), ...sets, tail);
}
