import {lastLayer, type Network} from '../../network/network.ts';
import type {Parameter} from '../../network/parameter.ts';
import {type Derivation, derive} from '../derivation.ts';
import {jsonDocument} from './documentJson.ts';
import {latexDocument} from './documentLatex.ts';
import {markdownDocument} from './documentMarkdown.ts';
import {type DocumentSource, networkSource} from './documentSource.ts';
import {textDocument} from './documentText.ts';
import {traceNumbers} from '../layer/numberSections.ts';
import type {Section} from '../step/step.ts';

/** The part of a derivation to print, and its format. */
export interface DocumentOptions {
  /** Prints only the equations of one layer. */
  readonly layer?: number;
  /** Prints only the trace of one parameter; takes precedence over a layer. */
  readonly parameter?: Parameter;
  readonly format?: DocumentFormat;
}

export type DocumentFormat = 'text' | 'latex' | 'json' | 'markdown';

const printers: Readonly<
  Record<DocumentFormat, (source: DocumentSource) => string>
> = {
  text: textDocument,
  latex: latexDocument,
  json: jsonDocument,
  markdown: markdownDocument,
};

/** A document in a format. */
export function printed(
  source: DocumentSource,
  format: DocumentFormat,
): string {
  return printers[format](source);
}

/**
 * Prints the derivation of a network step by step, with captions and numbers.
 *
 * @throws RangeError when there is no such layer or parameter.
 */
export function deriveDocument(
  network: Network,
  {layer, parameter, format = 'text'}: DocumentOptions = {},
): string {
  const derivation = derive(network);
  const sections = parameter
    ? parameterSections(derivation, parameter)
    : layer === undefined
      ? derivation.sections()
      : layerSections(derivation, layer);
  return printed(networkSource(derivation, [...sections]), format);
}

function* parameterSections(
  derivation: Derivation,
  parameter: Parameter,
): Generator<Section> {
  const trace = derivation.trace(parameter);
  yield trace;
  yield traceNumbers(trace, derivation.point);
  if (parameter.kind === 'bias') {
    yield derivation.bias.entry(parameter.layer, parameter.row);
  } else if (parameter.layer < lastLayer(derivation.network)) {
    yield derivation.hiddenLayer(parameter.layer).recognise(parameter);
  }
}

function* layerSections(
  derivation: Derivation,
  layer: number,
): Generator<Section> {
  yield* derivation.layer(layer).sections();
  yield derivation.bias.layer(layer);
}
