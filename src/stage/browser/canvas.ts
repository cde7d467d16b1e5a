import type {Canvas, Path2D, SKRSContext2D} from '@napi-rs/canvas';
import {once} from '../../remembered.ts';
import {refusal} from '../allowed/refusals.ts';
import {skiaFont} from '../fonts/skiaFont.ts';
import {skia} from '../skia/skia.ts';
import {sharpenEdges} from './sharpEdges.ts';
import {crispFilter} from './crispFilter.ts';
import {host, hostedPrototype} from './hosted.ts';
import {StageImage} from './image.ts';
import {drawFromLyingPixels} from '../skia/lyingPixels.ts';
import {onWrite} from './onWrite.ts';

/**
 * A Skia canvas that refuses features it would silently draw wrongly: text in
 * an unregistered font, SVG filters, WebGL.
 */
export function createStageCanvas(width = 300, height = 150): Canvas {
  const canvas = skia.createCanvas(width, height);
  const getContext = canvas.getContext.bind(canvas);
  let prepared: SKRSContext2D | undefined;
  Object.defineProperty(canvas, 'getContext', {
    value: (type: string, settings?: Parameters<typeof getContext>[1]) => {
      if (type !== '2d') throw noContext(type);
      prepared ??= prepareContext(getContext('2d', settings));
      return prepared;
    },
  });
  return canvas;
}

/** A canvas as an element of the page. */
export function createCanvasElement(): Canvas {
  const canvas = createStageCanvas();
  hostAs(canvas, 'CANVAS');
  return canvas;
}

/** Makes a canvas an element of the page. */
export function hostAs(canvas: Canvas, tag: string): void {
  Object.setPrototypeOf(canvas, canvasPrototype());
  host(canvas, tag);
}

const canvasPrototype = once(() =>
  hostedPrototype(skia.createCanvas(1, 1).constructor.prototype, 'canvas'),
);

function prepareContext(context: SKRSContext2D): SKRSContext2D {
  guardText(context);
  drawCaps(context);
  drawFromLyingPixels(context);
  repeatUnturned(context);
  guardFilter(context);
  return context;
}

/** Repeats photographs as browsers do: as their files have them, turned or not. */
function repeatUnturned(context: SKRSContext2D): void {
  const native = context.createPattern.bind(context);
  Object.defineProperty(context, 'createPattern', {
    configurable: true,
    value: (picture: Repeated, repeat: Parameters<typeof native>[1]) =>
      native(
        picture instanceof StageImage ? picture.unturned : picture,
        repeat,
      ),
  });
}

type Repeated = Parameters<SKRSContext2D['createPattern']>[0];

/** Strokes a path without length as browsers do, with its caps; Skia leaves it out. */
function drawCaps(context: SKRSContext2D): void {
  const native = context.stroke.bind(context);
  Object.defineProperty(context, 'stroke', {
    configurable: true,
    value: (path?: Path2D) => {
      if (path === undefined) native();
      else native(context.lineCap === 'butt' ? path : withLength(path));
    },
  });
}

/** Enough for Skia to see a line, and for nobody else. */
const shortest = 1e-4;

function withLength(path: Path2D): Path2D {
  const [left, top, right, bottom] = path.computeTightBounds();
  const isPoint = left === right && top === bottom;
  if (!isPoint || !/[LQCZ]/i.test(path.toSVGString())) return path;
  const line = new skia.Path2D();
  line.moveTo(left, top);
  line.lineTo(left + shortest, top);
  return line;
}

function guardText(context: SKRSContext2D): void {
  for (const name of ['fillText', 'strokeText', 'measureText'] as const) {
    const native = Reflect.get(context, name);
    Object.defineProperty(context, name, {
      configurable: true,
      value: (text: unknown, ...rest: readonly unknown[]) => {
        const {font} = context;
        const given = skiaFont(font, String(text));
        // Otherwise the language of the host could select other glyphs.
        if (context.lang === 'inherit') context.lang = 'en';
        if (given === font) {
          return Reflect.apply(native, context, [text, ...rest]);
        }
        context.font = given;
        const result: unknown = Reflect.apply(native, context, [text, ...rest]);
        // A scene reads the font that it has set.
        context.font = font;
        return result;
      },
    });
  }
}

/** The first filter for sharp edges changes the context: most have none. */
function guardFilter(context: SKRSContext2D): void {
  let isSharpened = false;
  onWrite(context, 'filter', filter => {
    if (filter !== crispFilter) {
      if (filter.includes('url(')) throw noSvgFilter();
    } else if (!isSharpened) {
      isSharpened = true;
      sharpenEdges(context, createStageCanvas);
    }
  });
}

function noSvgFilter(): Error {
  return refusal(
    'The stage has no SVG filters. Leave them out, or use filters such as blur().',
  );
}

function noContext(type: string): Error {
  return refusal(
    `The stage draws with Skia and has no "${type}" context. Draw with a 2d context, or render this scene in its own editor.`,
  );
}
