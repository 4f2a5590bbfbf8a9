import type { ImportFile } from './import-file.ts'

/** A file out of its lines, cut at commas, as the CSV reader hands it over. */
export const file = (name: string, ...lines: readonly string[]): ImportFile => {
  const [header = '', ...rows] = lines
  return {
    name,
    header: header.split(','),
    rows: rows.map((row, n) => ({ line: n + 2, cells: row.split(',') })),
  }
}

const rounds = file(
  'rounds.csv',
  'code,name,weekday,preparation_day,colour,position',
  'MA,Mardi,2,mardi,#EF476F,1',
  'VE1,Vendredi (Épinal),5,jeudi,#b29247,9',
)
const depots = file(
  'depots.csv',
  'code,name,kind,town,postcode,latitude,longitude,capacity',
  'D01,BOTANIC mardi,open,Epinal,88000,48.18920,6.46923,30',
  'D02,Livraison à domicile MA,home,Epinal,,48.17142,6.45439,',
  'D67,Halle,restricted,Golbey,88190,,,',
)
const stops = file('round_stops.csv', 'round,depot,position', 'MA,D02,2', 'MA,D01,1', 'VE1,D67,1')
const plans = file(
  'plans.csv',
  'code,name,group,price_eur,deliveries,home_delivery,supporter,waiting,doubles_into,retired',
  'APAS12,Panier simple attente x12,,108,12,0,0,1,APF,1',
  'APS,Panier simple,Simple,689,50,0,0,0,APF,0',
  'APF,Panier familial,Familial,1186,50,0,0,0,,0',
  'ABF1,Panier fruité 1,Fruité 1,14.5,0,0,0,0,,0',
)
const members = file(
  'members.csv',
  'number,kind,organisation,first_name,last_name,email,phone,street,town,postcode',
  '1,organisation,Structure Wagner,Estelle,Wagner,estelle.wagner@example.org,+33639980001,60 rue des Lilas,Épinal,88000',
  '2,person,,Camille,Chardin,Camille.Chardin@example.org,06 39 98 00 02,50 rue du Moulin,Épinal,88000',
)
const closed = file('closed_weeks.csv', 'iso_year,iso_week', '2025,52', '2025,1')
const shifts = file('holiday_shifts.csv', 'round,usual_date,delivered_on', 'MA,2025-11-11,2025-11-10')
const subscriptions = file(
  'subscriptions.csv',
  'number,member,plan,quantity,payment_method,payment_rhythm,first_payment_month,payments,entitled_deliveries,planned_deliveries,carried_over',
  '1,2,APS,1,sepa_debit,monthly,1,12,50,50,2',
  '2,1,ABF1,1,,,1,12,0,0,0',
)
const weeks = Array.from({ length: 50 }, (_, n) => n + 2)
const weekly = file(
  'weekly_quantities.csv',
  'subscription,iso_week,quantity,depot',
  ...weeks.map((n) => `1,${n},${n === 20 ? 2 : 1},${n >= 30 && n <= 32 ? 'D67' : 'D01'}`),
  ...weeks.map((n) => `2,${n},${n % 2},D67`),
)

/** A garden of two rounds and two subscriptions in the nine files. */
export const littleFiles: readonly ImportFile[] = [
  rounds,
  depots,
  stops,
  plans,
  members,
  closed,
  shifts,
  subscriptions,
  weekly,
]

/** The files with one of them replaced, or another added. */
export const withFile = (changed: ImportFile): readonly ImportFile[] => [
  ...littleFiles.filter(({ name }) => name !== changed.name),
  changed,
]

/** The files with some of a file's lines replaced, counted as in the file. */
export const withLines = (name: string, lines: Readonly<Record<number, string>>): readonly ImportFile[] =>
  littleFiles.map((one) => {
    if (one.name !== name) return one
    const added = Object.entries(lines).map(([line, text]) => ({
      line: Number(line),
      cells: text.split(','),
    }))
    const kept = one.rows.filter(({ line }) => lines[line] === undefined)
    return { ...one, rows: [...kept, ...added].toSorted((a, b) => a.line - b.line) }
  })
