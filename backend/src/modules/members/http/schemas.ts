import { memberFieldsBody } from '#modules/garden'
import { dayField, moneyField, pageQuery, pageSchema, z } from '#platform/http'

const dayText = z.string().openapi({ format: 'date', example: '2026-03-10' })
const cents = z.number().int().openapi({ description: 'Euro cents; positive is in the member’s favour' })
const kind = z.enum(['person', 'organisation'])
const text = z.string().max(5000)
const version = z.number().int().positive()
const membershipState = z.enum(['up-to-date', 'expired', 'none', 'exempt'])

const contact = {
  email: text,
  phone: text,
  phone2: text,
  street: text,
  postcode: text,
  town: text,
  wantsEmail: z.boolean(),
  wantsSms: z.boolean(),
}

const names = { kind, organisation: text, title: text, firstName: text, lastName: text }

const birthDate = dayText.nullable()

const personal = {
  profession: z.string(),
  birthDate,
  household: z
    .array(z.object({ name: z.string(), email: z.string(), phone: z.string(), birthDate }))
    .readonly()
    .openapi({ description: 'The other people of the household' }),
}

const balanceBody = z.object({ cents, on: dayText }).nullable()

const position = z
  .object({ latitude: z.number(), longitude: z.number() })
  .nullable()
  .openapi({ description: 'Where they live, for home deliveries' })

export const memberBody = z
  .object({
    number: z.number().int(),
    ...names,
    ...contact,
    ...personal,
    position,
    category: z
      .string()
      .openapi({ description: 'The code of a category, or a text of before there were any' }),
    tags: z.array(z.string()).readonly(),
    comments: z.string(),
    archived: z.boolean(),
    membership: z.object({ until: dayText.nullable(), exempt: z.boolean(), state: membershipState }),
    balance: balanceBody,
    version: z.number().int(),
  })
  .openapi('Member')

const memberSummaryBody = z
  .object({
    number: z.number().int(),
    kind,
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    town: z.string(),
    category: z.string(),
    tags: z.array(z.string()).readonly(),
    membership: membershipState,
    balance: balanceBody,
    activeSubscriptions: z.number().int(),
    archived: z.boolean(),
  })
  .openapi('MemberSummary')

export const memberPage = pageSchema(memberSummaryBody).extend({
  total: z.number().int().openapi({ description: 'How many fit in all' }),
})

const typedPersonal = {
  profession: text,
  birthDate: dayField.nullable(),
  household: z
    .array(
      z.object({
        name: text,
        email: text.default(''),
        phone: text.default(''),
        birthDate: dayField.nullable().default(null),
      }),
    )
    .max(100),
}

/** What is typed about a member; what is left out is empty. */
export const memberDraft = z.object({
  kind: kind.default('person'),
  organisation: text.default(''),
  title: text.default(''),
  firstName: text.default(''),
  lastName: text.default(''),
  profession: typedPersonal.profession.default(''),
  birthDate: typedPersonal.birthDate.default(null),
  household: typedPersonal.household.default([]),
  email: text.default(''),
  phone: text.default(''),
  phone2: text.default(''),
  street: text.default(''),
  postcode: text.default(''),
  town: text.default(''),
  position: position.default(null),
  category: text.default(''),
  tags: z.array(text).max(100).default([]),
  wantsEmail: z.boolean().default(true),
  wantsSms: z.boolean().default(false),
  comments: text.default(''),
  membership: z
    .object({ until: dayField.nullable(), exempt: z.boolean() })
    .default({ until: null, exempt: false }),
  balance: z.object({ cents: moneyField, on: dayField }).nullable().default(null),
})

export const memberEdit = memberDraft.extend({ version })
export const versionBody = z.object({ version })
export const memberNumber = z.object({ number: z.coerce.number().int().positive() })

export const memberQuery = pageQuery.extend({
  q: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'Words, each part of any field; accents do not matter' }),
  category: z
    .string()
    .max(60)
    .optional()
    .openapi({ description: 'A category’s code; `-` for those without one' }),
  tag: z.string().max(60).optional(),
  membership: membershipState.optional(),
  depot: z.string().max(20).optional(),
  archived: z.enum(['true', 'false']).default('false'),
  sort: z.enum(['name', 'number', 'town']).default('name'),
})

export const fieldsBody = z.object({ fields: memberFieldsBody })

export const profileBody = z
  .object({
    number: z.number().int(),
    ...names,
    ...contact,
    ...personal,
    categoryName: z.string().openapi({ description: 'What the garden calls the category; empty for none' }),
    fields: memberFieldsBody,
    membership: z.object({ until: dayText.nullable(), exempt: z.boolean(), state: membershipState }),
    balance: balanceBody,
    version: z.number().int(),
  })
  .openapi('Profile')

/** What members change of themselves; what is left out of the personal part stays. */
export const profileEdit = z.object({ ...contact, ...z.object(typedPersonal).partial().shape, version })
