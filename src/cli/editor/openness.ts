import {addresses, isLoopback, type Openness} from './hosts.ts';

/** The editor's address, for the user who started it. */
export function editorAddress(openness: Openness, token: string): string {
  const {host, port, allowedHosts} = openness;
  const [proxied] = allowedHosts;
  const here = proxied ? `https://${proxied}` : `http://${shown(host)}:${port}`;
  return `${here}/?token=${token}`;
}

/** Describes who can reach the editor. */
export function opennessText({host, port, allowedHosts}: Openness): string {
  const reach = isLoopback(host)
    ? 'this machine alone'
    : `every machine that reaches port ${port} of ${host}, unencrypted`;
  const proxies =
    allowedHosts.length > 0 ? `, and through ${allowedHosts.join(' or ')}` : '';
  return `It is open to ${reach}${proxies}. Anyone who has this address can change timing and read the sources.`;
}

/** An address that a browser can open. */
function shown(host: string): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const outer = addresses().find(address => !isLoopback(address));
  const address = isAny ? (outer ?? '127.0.0.1') : host;
  return address.includes(':') ? `[${address}]` : address;
}
