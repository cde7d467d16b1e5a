import type {IncomingMessage} from 'node:http';

/** A malformed request. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The text in a request's body.
 *
 * @param most - Bytes.
 * @throws RequestError when the body is longer or incomplete.
 */
export async function requestBody(
  request: IncomingMessage,
  most: number,
): Promise<string> {
  const tooMuch = new RequestError(413, `It is longer than ${most} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooMuch;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) throw tooMuch;
  }
  return Buffer.concat(chunks).toString('utf8');
}
