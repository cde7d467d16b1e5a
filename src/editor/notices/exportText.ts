/** The text in place of the export of Motion Canvas's editor. */
export const exportText =
  'The editor writes no pictures. Use “backprop-figures render” or “backprop-figures still”.';
