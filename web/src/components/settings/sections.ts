import {
  Bell,
  Building2,
  KeyRound,
  Palette,
  ScrollText,
  ShieldCheck,
  UserRound,
  UsersRound,
  Webhook,
} from 'lucide-react'

/** The parts of the settings: first the user's own, then those of the whole account. */
export const settingsSections = [
  { id: 'profile', path: '/settings', icon: UserRound, group: 'own', adminOnly: false },
  { id: 'security', path: '/settings/security', icon: ShieldCheck, group: 'own', adminOnly: false },
  { id: 'appearance', path: '/settings/appearance', icon: Palette, group: 'own', adminOnly: false },
  { id: 'notifications', path: '/settings/notifications', icon: Bell, group: 'own', adminOnly: false },
  { id: 'account', path: '/settings/account', icon: Building2, group: 'agency', adminOnly: false },
  { id: 'team', path: '/settings/team', icon: UsersRound, group: 'agency', adminOnly: true },
  { id: 'apiKeys', path: '/settings/api-keys', icon: KeyRound, group: 'agency', adminOnly: true },
  { id: 'webhooks', path: '/settings/webhooks', icon: Webhook, group: 'agency', adminOnly: true },
  { id: 'auditLog', path: '/settings/audit-log', icon: ScrollText, group: 'agency', adminOnly: true },
] as const

export type SettingsSection = (typeof settingsSections)[number]['id']
