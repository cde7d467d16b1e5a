/**
 * The most bytes of a manifest; that of a whole set has a tenth of a megabyte.
 */
export const manifestBytes = 16e6;
