import { pattern } from '#platform/dynamo'

/** What a realm is and the keys it signs with. */
export const realmPattern = pattern({
  item: 'realm',
  pk: 'REALM#{realm}',
  sk: 'SETTINGS',
  reads: 'the settings and signing keys of a realm',
})

export const accountPattern = pattern({
  item: 'account',
  pk: 'REALM#{realm}',
  sk: 'ACCOUNT#{subject}',
  reads: 'one account',
})

/** Finds an account by the hash of its address, because an address may hold any character. */
export const emailPattern = pattern({
  item: 'address of an account',
  pk: 'REALM#{realm}',
  sk: 'EMAIL#{hash}',
  reads: 'which account an e-mail address belongs to',
})

export const attemptsPattern = pattern({
  item: 'failed attempts',
  pk: 'REALM#{realm}',
  sk: 'ATTEMPTS#{hash}',
  reads: 'how often an address failed to sign in, whether it has an account or not',
})

export const invitationPattern = pattern({
  item: 'invitation',
  pk: 'REALM#{realm}',
  sk: 'INVITATION#{hash}',
  reads: 'whose password a one-time link may set',
})

/** Sessions, codes, grants and refresh tokens of the protocol; by gsi1 those of one grant, and a session by its uid. */
export const artifactPattern = pattern({
  item: 'sign-in artifact',
  pk: 'ARTIFACT#{realm}#{model}#{id}',
  sk: 'ARTIFACT',
  reads:
    'one artifact; by gsi1 those of a grant (GRANT#{realm}#{grant}) or a session (SESSION#{realm}#{uid})',
})

/** What the embedded sign-in keeps, for the printed page of access patterns. */
export const identityPatterns = [
  realmPattern,
  accountPattern,
  emailPattern,
  attemptsPattern,
  invitationPattern,
  artifactPattern,
]
