import {isIP} from 'node:net';
import {networkInterfaces} from 'node:os';

/** Who can reach the editor. */
export interface Openness {
  /** The address that it is bound to. */
  readonly host: string;
  readonly port: number;
  /** Names by which a proxy or another machine reaches it. */
  readonly allowedHosts: readonly string[];
}

/** A `Host` header, or an origin's host, in parts. */
export interface HostName {
  /** In lower case, without the brackets of IPv6. */
  readonly name: string;
  readonly port: string;
}

/** Undefined for text that is not a host. */
export function hostName(header: string | undefined): HostName | undefined {
  if (!header || !/^[\w.:[\]-]+$/.test(header)) return undefined;
  const url = parsed(`http://${header}/`);
  if (!url?.hostname || url.pathname !== '/') return undefined;
  return {name: url.hostname.replace(/^\[|\]$/g, ''), port: url.port};
}

/**
 * Whether a name is one of the editor's. A name that only resolves to this
 * machine is not: another site can point its name here.
 */
export function isOwnName(
  name: string,
  {host, allowedHosts}: Openness,
): boolean {
  if (allowedHosts.includes(name)) return true;
  if (isLoopbackName(name)) return true;
  if (isLoopback(host)) return false;
  return name === host || (isIP(name) > 0 && addresses().includes(name));
}

/** Whether a page of this origin is the editor's own. */
export function isOwnOrigin(
  origin: string,
  host: HostName,
  openness: Openness,
): boolean {
  const url = parsed(origin);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const own = hostName(url.host);
  if (!own) return false;
  // A proxy is listed by name; a direct request names the host it asked for.
  if (openness.allowedHosts.includes(own.name)) return true;
  return (
    url.protocol === 'http:' &&
    own.name === host.name &&
    own.port === host.port &&
    isOwnName(own.name, openness)
  );
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Whether an address is reachable only from this machine. */
export function isLoopback(address: string): boolean {
  return isLoopbackName(address) || /^127\.\d+\.\d+\.\d+$/.test(address);
}

function isLoopbackName(name: string): boolean {
  return ['localhost', '127.0.0.1', '::1'].includes(name);
}

/** The addresses of this machine. */
export function addresses(): readonly string[] {
  const found = Object.values(networkInterfaces()).flat();
  return found.flatMap(entry => (entry ? [entry.address] : []));
}
