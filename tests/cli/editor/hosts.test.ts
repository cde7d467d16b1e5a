import {describe, expect, test} from 'vitest';
import {
  hostName,
  isOwnName,
  isOwnOrigin,
  type Openness,
} from '../../../src/cli/editor/hosts.ts';

const here: Openness = {host: '127.0.0.1', port: 9000, allowedHosts: []};
const proxied: Openness = {...here, allowedHosts: ['dev.example']};
const container: Openness = {...here, host: '0.0.0.0'};

test.each([undefined, '', '[', ':', 'a b', 'a/b', 'a@b', 'a?b', '1:2:3', 'é'])(
  'The host %j is malformed',
  header => {
    expect(hostName(header)).toBeUndefined();
  },
);

test.each([
  ['127.0.0.1:9000', {name: '127.0.0.1', port: '9000'}],
  ['[::1]:9000', {name: '::1', port: '9000'}],
  ['Dev.Example', {name: 'dev.example', port: ''}],
])('The host %s is read', (header, host) => {
  expect(hostName(header)).toEqual(host);
});

describe('The editor goes by', () => {
  test.each(['localhost', '127.0.0.1', '::1'])('the name %s', name => {
    expect(isOwnName(name, here)).toBe(true);
    expect(isOwnName(name, container)).toBe(true);
  });

  test.each(['evil.example', '127.0.0.1.evil.example', '10.1.2.3', '0.0.0.0'])(
    'no foreign name, such as %s',
    name => {
      expect(isOwnName(name, here)).toBe(false);
    },
  );

  test('the names that it is told', () => {
    expect(isOwnName('dev.example', here)).toBe(false);
    expect(isOwnName('dev.example', proxied)).toBe(true);
    expect(isOwnName('sub.dev.example', proxied)).toBe(false);
  });
});

describe('A page is the editor’s own', () => {
  const host = hostName('127.0.0.1:9000')!;

  test.each([
    ['http://127.0.0.1:9000', true],
    ['http://localhost:9000', false],
    ['http://127.0.0.1:9001', false],
    ['http://127.0.0.1', false],
    ['https://127.0.0.1:9000', false],
    ['http://evil.example', false],
    ['null', false],
    ['file://', false],
    ['', false],
  ])('when it comes from %s: %s', (origin, own) => {
    expect(isOwnOrigin(origin, host, here)).toBe(own);
  });

  test('behind a proxy, by the name that the proxy has, whichever it passes on', () => {
    const origin = 'https://dev.example';
    for (const header of ['dev.example', 'localhost:9000']) {
      expect(isOwnOrigin(origin, hostName(header)!, proxied)).toBe(true);
      expect(isOwnOrigin(origin, hostName(header)!, here)).toBe(false);
    }
  });
});
