import { useSyncExternalStore } from 'react'

import { subscribeToClock, thisMinute } from '@/lib/clock'
import { dayOf, type Day } from '@/lib/dates'

/** The instant at which the present minute began. */
export const useMinute = (): number => useSyncExternalStore(subscribeToClock, thisMinute)

/** The day that it is in a time zone; renders anew when the next one begins. */
export const useToday = (timeZone: string): Day =>
  useSyncExternalStore(subscribeToClock, () => dayOf(Date.now(), timeZone))
