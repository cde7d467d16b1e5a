import {
  type ExporterClass,
  ObjectMetaField,
  type Plugin,
} from '@motion-canvas/core';
import {exportText} from './notices/exportText.ts';

/** What stands where Motion Canvas's editor has its export. */
const exporter: ExporterClass = {
  id: 'backprop-figures/render',
  displayName: 'backprop-figures render',
  meta: () => new ObjectMetaField('options', {}),
  create: () => Promise.reject(new Error(exportText)),
};

/** The editor writes no pictures: what is rendered is drawn by the stage. */
export const noExport: Plugin = {
  name: 'backprop-figures/no-export',
  exporters: () => [exporter],
};
