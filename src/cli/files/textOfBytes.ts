import {isUtf8} from 'node:buffer';

/**
 * A text in an encoding other than UTF-8: its encoding, and how to convert it.
 */
interface WrongEncoding {
  readonly problem: string;
}

/**
 * The UTF-8 text of a file's bytes, with or without a byte order mark; or a
 * description of their actual encoding.
 */
export function textOfBytes(bytes: Buffer): string | WrongEncoding {
  const wide = wideEncoding(bytes);
  if (wide) {
    return {
      problem: `it is ${wide}, as PowerShell’s > and Out-File write it, not UTF-8. Save it as UTF-8: in PowerShell with … | Set-Content -Encoding utf8 FILE`,
    };
  }
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const before = beforeWrong(bytes);
  const byte = bytes[Buffer.byteLength(before)]!;
  const letter = windows1252.decode(Uint8Array.of(byte));
  return {
    problem: `it is not UTF-8, but probably Latin-1 or Windows-1252: ${placeAfter(before)} has the byte 0x${byte.toString(16)}, which is “${letter}” there. Save it as UTF-8: iconv -f WINDOWS-1252 -t UTF-8 does it`,
  };
}

/** A decoder that accepts every byte. */
const windows1252 = new TextDecoder('windows-1252');

/**
 * Byte order marks, longest first. Without a mark, Latin letters leave every
 * other byte 0.
 */
const marks: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];

function wideEncoding(bytes: Buffer): string | undefined {
  const marked = marks.find(([, mark]) =>
    mark.every((byte, at) => bytes[at] === byte),
  );
  if (marked) return marked[0];
  const [first, second] = bytes;
  const isWide = bytes.length > 1 && (first === 0) !== (second === 0);
  return isWide ? 'UTF-16' : undefined;
}

/** The valid UTF-8 before the first wrong byte. */
function beforeWrong(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.slice(0, text.indexOf('\uFFFD'));
}

function placeAfter(text: string): string {
  const lines = text.split('\n');
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}
