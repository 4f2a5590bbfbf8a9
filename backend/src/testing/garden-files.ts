/** The files of an import as the page sends them: bytes in base64, by name. */
export type SentFiles = Readonly<Record<string, string>>

/** Lines as a CSV file in base64. */
export const csvFile = (...lines: readonly string[]): string =>
  Buffer.from(`${lines.join('\n')}\n`).toString('base64')

/** A garden with one round (MA, Tuesdays) of five depots and so many members, each with one weekly subscription of 2025. */
export const gardenFiles = (members: number): SentFiles => {
  const numbers = Array.from({ length: members }, (_, n) => n + 1)
  const depots = ['D01', 'D02', 'D03', 'D04', 'D05']
  const weeks = Array.from({ length: 8 }, (_, n) => n + 18)
  return {
    'rounds.csv': csvFile('code,name,weekday,preparation_day,colour,position', 'MA,Mardi,2,mardi,#ef476f,1'),
    'depots.csv': csvFile(
      'code,name,kind,town,postcode,latitude,longitude,capacity',
      ...depots.map((code) => `${code},Dépôt ${code},open,Épinal,88000,48.18,6.45,`),
    ),
    'round_stops.csv': csvFile('round,depot,position', ...depots.map((code, n) => `MA,${code},${n + 1}`)),
    'plans.csv': csvFile(
      'code,name,group,price_eur,deliveries,home_delivery,supporter,waiting,doubles_into,retired',
      'APS,Panier simple,Simple,689,50,0,0,0,,0',
    ),
    'members.csv': csvFile(
      'number,kind,organisation,first_name,last_name,email,phone,street,town,postcode',
      ...numbers.map((n) => `${n},person,,Lou,Nom${n},,,,Épinal,88000`),
    ),
    'closed_weeks.csv': csvFile('iso_year,iso_week', '2025,1'),
    'subscriptions.csv': csvFile(
      'number,member,plan,quantity,payment_method,payment_rhythm,first_payment_month,payments,entitled_deliveries,planned_deliveries,carried_over',
      ...numbers.map((n) => `${n},${n},APS,1,sepa_debit,monthly,1,12,50,50,0`),
    ),
    'weekly_quantities.csv': csvFile(
      'subscription,iso_week,quantity,depot',
      ...numbers.flatMap((n) => weeks.map((week) => `${n},${week},1,${depots[n % depots.length]}`)),
    ),
  }
}
