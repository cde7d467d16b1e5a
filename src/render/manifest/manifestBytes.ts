/** Bytes that a manifest has at most; that of a whole set has a tenth of a megabyte. */
export const manifestBytes = 16e6;
