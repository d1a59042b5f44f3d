/** A browser as far as redirects and cookies go: each host gets its own cookies back, on any port. */
export class BrowserSession {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** One request; redirects are answers too. */
  async request(url: string, options: RequestInit = {}): Promise<Response> {
    const { hostname } = new URL(url);
    const jar = this.cookies.get(hostname) ?? new Map<string, string>();
    this.cookies.set(hostname, jar);

    const response = await fetch(url, {
      ...options,
      redirect: 'manual',
      headers: {
        ...options.headers,
        cookie: Array.from(jar, ([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return response;
  }

  /**
   * Follows redirects.
   * @returns the address of the first page at `destination`, or the answer that led nowhere.
   */
  async open(url: string, destination: string): Promise<URL | Response> {
    const response = await this.request(url);
    const location = response.headers.get('location');
    if (location === null) return response;

    const next = new URL(location, url);
    return next.href.startsWith(destination) ? next : this.open(next.href, destination);
  }

  /** The sizes of the cookies of an address, in bytes. */
  cookieSizes(url: string): number[] {
    const jar = this.cookies.get(new URL(url).hostname) ?? new Map<string, string>();
    return Array.from(jar, ([name, value]) => name.length + value.length);
  }
}
