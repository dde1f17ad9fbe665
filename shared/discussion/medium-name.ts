const scheme = 'ni:///sha-256;'

/** The name of some bytes by their SHA-256 (RFC 6920): `ni:///sha-256;` and the hash in base64url. */
export function mediumName(sha256: string): string {
  const bytes = (sha256.match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16)))
  const base64 = btoa(bytes.join(''))
  return scheme + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The SHA-256 in hexadecimal of such a name, or null for any other name. */
export function readMediumName(name: string): string | null {
  const said = name.startsWith(scheme) ? name.slice(scheme.length) : ''
  if (!/^[A-Za-z0-9_-]{43}$/.test(said)) return null
  const bytes = atob(said.replaceAll('-', '+').replaceAll('_', '/'))
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
