import {isUtf8} from 'node:buffer';

/** A text that is not in UTF-8: what it is, and how to write it again. */
interface WrongEncoding {
  readonly problem: string;
}

/**
 * The text of a file's bytes in UTF-8, with or without a byte order mark, or what
 * they are instead.
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

/** What decodes every byte. */
const windows1252 = new TextDecoder('windows-1252');

/** Byte order marks, longest first; without one, Latin letters leave every other byte 0. */
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

/** What of the text is UTF-8, up to the first byte that is not. */
function beforeWrong(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.slice(0, text.indexOf('\uFFFD'));
}

function placeAfter(text: string): string {
  const lines = text.split('\n');
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}
