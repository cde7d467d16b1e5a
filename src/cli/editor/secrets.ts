import {randomBytes, timingSafeEqual} from 'node:crypto';

/** The secrets that admit a browser, new at every start. */
export interface Secrets {
  /** Part of the address that the command prints; a save sends it too. */
  readonly token: string;
  /**
   * The value that the browser then sends by itself. It differs from the token,
   * because browsers send a cookie to every port of a machine, whoever listens
   * there.
   */
  readonly cookie: string;
}

export function makeSecrets(): Secrets {
  return {token: makeSecret(), cookie: makeSecret()};
}

function makeSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Compares in constant time, which does not reveal where the two differ. */
export function isSecret(given: string | undefined, secret: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The value of a cookie in a request's header. */
export function cookieOf(
  header: string | undefined,
  name: string,
): string | undefined {
  const pairs = (header ?? '').split(';').map(pair => pair.trim());
  const found = pairs.find(pair => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
