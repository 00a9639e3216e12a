import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Admission =
  | { readonly kind: 'admitted' }
  /** The address that was printed: the token becomes a cookie, and leaves the address bar. */
  | { readonly kind: 'welcomed'; readonly cookie: string }
  | { readonly kind: 'refused'; readonly status: 401 | 403; readonly why: string };

/**
 * Who may talk to browser mode. Any page in any tab can send requests to 127.0.0.1, and a hostile name can be made to
 * resolve to it, so: the Host must be ours (DNS rebinding), an Origin must be ours (requests from other sites), and the
 * token that only our printed address holds must have been shown (other users and programs of this machine).
 */
export class Gate {
  readonly token = randomBytes(24).toString('base64url');
  readonly #hosts: ReadonlySet<string>;
  readonly #origins: ReadonlySet<string>;
  readonly #cookieName: string;

  constructor(port: number) {
    // Cookies do not tell ports apart, so the name does.
    this.#cookieName = `starling-${port}`;
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
    this.#origins = new Set([...this.#hosts].map((host) => `http://${host}`));
  }

  admit({ method, url, headers }: IncomingMessage): Admission {
    if (!this.#hosts.has(headers.host ?? ''))
      return refused(403, 'This address does not belong to Starling.');
    const foreign = headers['sec-fetch-site'] === 'cross-site';
    if (foreign || (headers.origin !== undefined && !this.#origins.has(headers.origin))) {
      return refused(403, 'Another site may not use Starling.');
    }
    if (this.#shown(headers.cookie)) return { kind: 'admitted' };
    const asked = new URL(url ?? '/', 'http://127.0.0.1');
    if (
      method === 'GET' &&
      asked.pathname === '/' &&
      same(asked.searchParams.get('token') ?? '', this.token)
    ) {
      return {
        kind: 'welcomed',
        cookie: `${this.#cookieName}=${this.token}; HttpOnly; SameSite=Strict; Path=/`,
      };
    }
    return refused(401, 'Open the address that Starling printed when it started.');
  }

  #shown(cookies: string | undefined): boolean {
    return (cookies ?? '').split(';').some((cookie) => {
      const [name, value] = cookie.trim().split('=', 2);
      return name === this.#cookieName && same(value ?? '', this.token);
    });
  }
}

const refused = (status: 401 | 403, why: string): Admission => ({ kind: 'refused', status, why });

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
