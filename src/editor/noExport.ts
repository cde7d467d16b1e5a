import {
  type ExporterClass,
  ObjectMetaField,
  type Plugin,
} from '@motion-canvas/core';
import {exportText} from './notices/exportText.ts';

/** Replaces the exporter of Motion Canvas's editor. */
const exporter: ExporterClass = {
  id: 'backprop-figures/render',
  displayName: 'backprop-figures render',
  meta: () => new ObjectMetaField('options', {}),
  create: () => Promise.reject(new Error(exportText)),
};

/** The editor writes no pictures: the stage draws renders. */
export const noExport: Plugin = {
  name: 'backprop-figures/no-export',
  exporters: () => [exporter],
};
