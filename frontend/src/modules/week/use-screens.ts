import { type RouteLocationRaw, useRouter } from 'vue-router'
import { useSession } from '../../app/session.ts'

/** Links to other screens: only to those that exist and that this person may open. */
export const useScreens = () => {
  const router = useRouter()
  const session = useSession()
  const find = (name: string, params: Record<string, string> = {}): RouteLocationRaw | undefined => {
    if (!router.hasRoute(name)) return undefined
    const needed = router.resolve({ name, params }).meta.permissions
    return needed === undefined || needed.some(session.can) ? { name, params } : undefined
  }
  return { find }
}
