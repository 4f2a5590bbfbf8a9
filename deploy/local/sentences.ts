/** What the terminal says, in the language of the terminal. */
const french = {
  portTaken: (port: number) =>
    `Le port ${port} est déjà pris : arrêtez le programme qui l’utilise, ou choisissez-en un autre avec PORT=8081 npm start.`,
  portRefused: (port: number) =>
    `Le port ${port} est réservé par le système : choisissez-en un autre avec PORT=8081 npm start.`,
  notAPort: (value: string) => `PORT=${value} n’est pas un numéro de port : il en faut un entre 1 et 65535.`,
  unknownOption: (detail: string) => `Option inconnue (${detail}). npm start -- --help les montre toutes.`,
  notWritable: (folder: string) =>
    `Le dossier ${folder} n’est pas accessible en écriture : changez ses droits, ou choisissez-en un autre avec CABAS_DATA=/chemin npm start.`,
  engineMissing: (platform: string) =>
    `Aucun moteur DynamoDB pour ${platform} : installez « dynoxide » dans le PATH, ou indiquez une adresse avec DYNAMODB_ENDPOINT=http://… npm start.`,
  engineFailed: (reason: string) => `Le moteur DynamoDB n’a pas démarré : ${reason}.`,
  engineSilent: (endpoint: string) =>
    `Aucun moteur DynamoDB ne répond à ${endpoint} : démarrez-le, ou retirez DYNAMODB_ENDPOINT.`,
  engineLost: (reason: string) =>
    `Le moteur DynamoDB s’est arrêté (${reason}) : relancez npm start, les données sont sur le disque.`,
  alreadyRunning: (pid: number, url: string) =>
    `Cabas tourne déjà sur ces données (processus ${pid}, ${url}) : arrêtez-le d’abord, ou choisissez un autre dossier avec CABAS_DATA.`,
  buildFailed: (reason: string) => `Les pages n’ont pas pu être construites : ${reason}`,
  failed: (reason: string) => `Cabas n’a pas pu démarrer : ${reason}`,
  building: 'Construction des pages…',
  starting: 'Démarrage…',
  preparing: (garden: string) => `Création de « ${garden} »…`,
  loading: (garden: string, seconds: number) => `Chargement des données de « ${garden} »… ${seconds} s`,
  loaded: (garden: string, seconds: number) => `« ${garden} » est chargé (${seconds} s).`,
  notLoaded: (garden: string, reason: string) =>
    `Les données de « ${garden} » n’ont pas pu être chargées (${reason}) : le prochain démarrage réessaiera.`,
  ready: 'Cabas est prêt · ready',
  platform: 'Plateforme',
  captured: 'E-mails et SMS capturés',
  orAddress: (url: string) => `ou ${url}`,
  password: (password: string) => `Mot de passe de tous les comptes de démonstration : ${password}`,
  roles: {
    administrator: 'administration',
    'packer-driver': 'préparation et livraison',
    accountant: 'comptabilité',
    member: 'adhérente ou adhérent',
    platform: 'administration de la plateforme',
  },
  stopHint: 'Ctrl-C arrête tout. Les données restent.',
  stopping: 'Arrêt…',
  stopped: 'Tout est arrêté.',
  gardenEnded: (slug: string, reason: string) => `Le jardin ${slug} s’est arrêté (${reason}) ; il redémarre.`,
  serviceEnded: (name: string, reason: string) => `${name} s’est arrêté (${reason}) ; il redémarre.`,
  resetQuestion: (folder: string) => `Effacer toutes les données de ${folder} et recommencer ? (oui/non) `,
  resetRefused: 'Rien n’a été effacé.',
  resetNeedsYes: 'Personne ne peut répondre ici : npm start -- --reset --yes efface sans demander.',
  help: `npm start [-- options]

  --reset      efface les données et recommence, après confirmation
  --yes        confirme sans demander
  --help       ceci

Variables : PORT (8080), CABAS_DATA (.data), CABAS_TILES (fond de carte, https://…/{z}/{x}/{y}.png),
CABAS_OSRM_URL, CABAS_VROOM_URL, CABAS_GEOCODER_URL (routes, optimiseur, adresses),
CABAS_PRIVATE_SERVICES=true (les jardins peuvent nommer des serveurs du réseau privé),
CABAS_DEMO=empty (jardins de démonstration sans données), CABAS_PAGES (pages déjà construites),
DYNAMODB_ENDPOINT (un autre moteur).`,
}

const english: typeof french = {
  portTaken: (port) =>
    `Port ${port} is already taken: stop the program that uses it, or choose another with PORT=8081 npm start.`,
  portRefused: (port) => `Port ${port} is reserved by the system: choose another with PORT=8081 npm start.`,
  notAPort: (value) => `PORT=${value} is no port number: it must lie between 1 and 65535.`,
  unknownOption: (detail) => `Unknown option (${detail}). npm start -- --help shows them all.`,
  notWritable: (folder) =>
    `The folder ${folder} is not writable: change its permissions, or choose another with CABAS_DATA=/path npm start.`,
  engineMissing: (platform) =>
    `No DynamoDB engine for ${platform}: install "dynoxide" on the PATH, or name an address with DYNAMODB_ENDPOINT=http://… npm start.`,
  engineFailed: (reason) => `The DynamoDB engine did not start: ${reason}.`,
  engineSilent: (endpoint) =>
    `No DynamoDB engine answers at ${endpoint}: start it, or unset DYNAMODB_ENDPOINT.`,
  engineLost: (reason) => `The DynamoDB engine ended (${reason}): run npm start again, the data are on disk.`,
  alreadyRunning: (pid, url) =>
    `Cabas already runs on these data (process ${pid}, ${url}): stop it first, or choose another folder with CABAS_DATA.`,
  buildFailed: (reason) => `The pages could not be built: ${reason}`,
  failed: (reason) => `Cabas could not start: ${reason}`,
  building: 'Building the pages…',
  starting: 'Starting…',
  preparing: (garden) => `Creating "${garden}"…`,
  loading: (garden, seconds) => `Loading the data of "${garden}"… ${seconds} s`,
  loaded: (garden, seconds) => `"${garden}" is loaded (${seconds} s).`,
  notLoaded: (garden, reason) =>
    `The data of "${garden}" could not be loaded (${reason}): the next start tries again.`,
  ready: 'Cabas is ready',
  platform: 'Platform',
  captured: 'Captured e-mail and SMS',
  orAddress: (url) => `or ${url}`,
  password: (password) => `Password of all demo accounts: ${password}`,
  roles: {
    administrator: 'administration',
    'packer-driver': 'packing and delivery',
    accountant: 'accounting',
    member: 'member',
    platform: 'platform administration',
  },
  stopHint: 'Ctrl-C stops everything. The data stay.',
  stopping: 'Stopping…',
  stopped: 'Everything is stopped.',
  gardenEnded: (slug, reason) => `Garden ${slug} ended (${reason}); it is being restarted.`,
  serviceEnded: (name, reason) => `${name} ended (${reason}); it is being restarted.`,
  resetQuestion: (folder) => `Erase all data in ${folder} and begin anew? (yes/no) `,
  resetRefused: 'Nothing was erased.',
  resetNeedsYes: 'Nobody can answer here: npm start -- --reset --yes erases without asking.',
  help: `npm start [-- options]

  --reset      erases the data and begins anew, after asking
  --yes        agrees without being asked
  --help       this

Variables: PORT (8080), CABAS_DATA (.data), CABAS_TILES (map tiles, https://…/{z}/{x}/{y}.png),
CABAS_OSRM_URL, CABAS_VROOM_URL, CABAS_GEOCODER_URL (roads, optimiser, addresses),
CABAS_PRIVATE_SERVICES=true (gardens may name servers of the private network),
CABAS_DEMO=empty (demo gardens without data), CABAS_PAGES (pages built already),
DYNAMODB_ENDPOINT (another engine).`,
}

export type Sentences = typeof french

/** French, unless the terminal is set to English. */
export const sentencesFor = (env: Readonly<Record<string, string | undefined>>): Sentences =>
  /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? english : french
