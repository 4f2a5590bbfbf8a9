import { useI18n } from 'vue-i18n'

type Fault = {
  readonly kind: string
  readonly status?: number | null | undefined
  readonly constraints?: readonly string[] | undefined
}

/** What went wrong between us and a service, as people read it. */
export const useServiceWords = () => {
  const { t, te } = useI18n()
  const named = (constraint: string) =>
    te(`planning.constraints.${constraint}`) ? t(`planning.constraints.${constraint}`) : constraint

  const fault = ({ kind, status, constraints = [] }: Fault): string => {
    if (status === 401 || status === 403) return t('planning.faults.not-allowed')
    const key = te(`planning.faults.${kind}`) ? kind : 'other'
    return t(`planning.faults.${key}`, {
      status: status ?? 0,
      constraints: constraints.map(named).join(', '),
    })
  }
  return { fault }
}
