import type {TextStyle} from './textStyle.ts';

/** Whether spaces stay as they are written. */
export function keepsSpaces({whiteSpace}: TextStyle): boolean {
  return ['pre', 'pre-wrap', 'break-spaces'].includes(whiteSpace);
}

/** Whether a line of the text is a line of the block. */
export function keepsLines(style: TextStyle): boolean {
  return style.whiteSpace === 'pre-line' || keepsSpaces(style);
}

/** Whether a line that is too long is broken between words. */
export function wraps({whiteSpace}: TextStyle): boolean {
  return whiteSpace !== 'nowrap' && whiteSpace !== 'pre';
}
