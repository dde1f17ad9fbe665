import { createHmac, timingSafeEqual } from 'node:crypto'

interface Whose {
  personId: string
  address: string
}

/** What stands in the address that ends a person's digest. It is of no use once the digest goes elsewhere. */
export function stopToken(key: Buffer, { personId, address }: Whose): string {
  const person = Buffer.from(personId).toString('base64url')
  return `${person}.${signatureOf(key, { personId, address }).toString('base64url')}`
}

/** The person whom a token names, which proves nothing yet. */
export function personNamedBy(token: string): string {
  return Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()
}

/** Whether a token was made for this person and this address. */
export function isSigned(key: Buffer, token: string, whose: Whose): boolean {
  const given = Buffer.from(token.split('.')[1] ?? '', 'base64url')
  const right = signatureOf(key, whose)
  return given.length === right.length && timingSafeEqual(given, right)
}

function signatureOf(key: Buffer, { personId, address }: Whose): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([personId, address]))
    .digest()
}
