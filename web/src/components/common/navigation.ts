import { ChartNoAxesColumn, LayoutDashboard, PhoneCall, Receipt, Settings, UsersRound } from 'lucide-react'

/** The main pages, in the order in which every navigation shows them. `key` follows "g". */
export const navigation = [
  { path: '/', name: 'dashboard', icon: LayoutDashboard, key: 'd' },
  { path: '/clients', name: 'clients', icon: UsersRound, key: 'c' },
  { path: '/calls', name: 'calls', icon: PhoneCall, key: 'l' },
  { path: '/analytics', name: 'analytics', icon: ChartNoAxesColumn, key: 'a' },
  { path: '/billing', name: 'billing', icon: Receipt, key: 'b' },
  { path: '/settings', name: 'settings', icon: Settings, key: 's' },
] as const
