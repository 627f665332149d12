/**
 * Whether a URL is covered by an extension match pattern: `https://*.example.org/papers/*`. Schemes http(s) only.
 * Syntax: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns.
 */
export function matchesPattern(pattern: string, url: URL): boolean {
  const [, scheme = '', host = '', path = ''] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const schemes = scheme === '*' ? ['http:', 'https:'] : [`${scheme}:`];
  return schemes.includes(url.protocol) && matchesHost(host, url.hostname) && matchesPath(path, url);
}

function matchesHost(pattern: string, hostname: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === hostname;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
}

function matchesPath(pattern: string, url: URL): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`).test(url.pathname + url.search);
}
