// Plain JavaScript, because an older Node could not even read the TypeScript that comes after.
const MIN = 24

const major = Number(process.versions.node.split('.')[0])
if (major < MIN) {
  const english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  process.stderr.write(
    english
      ? `Cabas needs Node ${MIN} or later and was started with ${process.versions.node}: run "npm ci && npm start", which brings its own where it can.\n`
      : `Cabas a besoin de Node ${MIN} ou plus récent et a été lancé avec ${process.versions.node} : lancez « npm ci && npm start », qui apporte le sien quand c’est possible.\n`,
  )
  process.exit(1)
}
await import('./start.ts')
