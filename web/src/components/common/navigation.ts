import { LayoutDashboard, PhoneCall, Settings, UsersRound } from 'lucide-react'

/** The main pages, in the order in which every navigation shows them. */
export const navigation = [
  { path: '/', name: 'dashboard', icon: LayoutDashboard },
  { path: '/clients', name: 'clients', icon: UsersRound },
  { path: '/calls', name: 'calls', icon: PhoneCall },
  { path: '/settings', name: 'settings', icon: Settings },
] as const
