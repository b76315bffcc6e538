import { Palette, ShieldCheck, UserRound } from 'lucide-react'

/** The parts of the settings: first the user's own, then those of the whole account. */
export const settingsSections = [
  { id: 'profile', path: '/settings', icon: UserRound, group: 'own', adminOnly: false },
  { id: 'security', path: '/settings/security', icon: ShieldCheck, group: 'own', adminOnly: false },
  { id: 'appearance', path: '/settings/appearance', icon: Palette, group: 'own', adminOnly: false },
] as const

export type SettingsSection = (typeof settingsSections)[number]['id']
