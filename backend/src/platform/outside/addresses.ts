import { BlockList, isIP } from 'node:net'

/** Networks that are not the internet. Sources: RFC 6890 and the IANA registries of special-purpose addresses. */
const SPECIAL_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

/** Only 2000::/3 is given out; of that, these carry other addresses inside them or are for documents. */
const SPECIAL_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const listOf = (networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', length] = network.split('/')
    list.addSubnet(address, Number(length), family)
  }
  return list
}

const special4 = listOf(SPECIAL_4, 'ipv4')
const special6 = listOf(SPECIAL_6, 'ipv6')
const given6 = listOf(['2000::/3'], 'ipv6')

/** Whether an IP address is one of the internet, and not of this machine, of a private network or a reserved one. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address)
  if (family === 4) return !special4.check(address, 'ipv4')
  return family === 6 && given6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
}

/** What is wrong with the address of a service, as far as can be seen without asking anybody. */
export type AddressFault = 'not-http' | 'private-address'

/** Undefined when the address may be tried: http or https, no credentials in it, no machine of a private network. */
export const addressFault = (text: string, privateAllowed: boolean): AddressFault | undefined => {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return 'not-http'
  return privateAllowed || !namesPrivateHost(url.hostname) ? undefined : 'private-address'
}

const namesPrivateHost = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isIP(host)) return !isPublicAddress(host)
  return !host.includes('.') || /\.(localhost|local|internal|lan|home\.arpa)$/.test(host)
}
