export { changeSettings, finishSetUp } from './actions/change-settings.ts'
export { foundGarden } from './actions/found-garden.ts'
export type { SettingsNeeds } from './actions/needs.ts'
export type { Garden } from './domain/garden.ts'
export {
  type MemberField,
  type MemberFieldState,
  type MemberFields,
  unsetMemberFields,
} from './domain/member-fields.ts'
export { SETTINGS_FAMILY } from './family.ts'
export { memberFieldsBody } from './http/schemas.ts'
export { settingsRoutes } from './http/settings-routes.ts'
export { settingsPatterns } from './store/keys.ts'
export { openSettings, type Settings } from './store/settings-store.ts'
