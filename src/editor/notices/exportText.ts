/** What is said where Motion Canvas's editor would export. */
export const exportText =
  'The editor writes no pictures. Use “backprop-figures render” or “backprop-figures still”.';
