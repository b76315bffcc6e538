import { useSyncExternalStore } from 'react'

import { quiet } from '@/lib/quiet'

type PhoneFormat = (number: string) => string

let format: PhoneFormat = (number) => number
let loading: Promise<void> | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  loading ??= quiet()
    .then(() => import('@/lib/phone'))
    .then(({ formatPhone }) => {
      format = formatPhone
      listeners.forEach((tell) => tell())
    })
  return () => listeners.delete(listener)
}

/** Writes numbers as people do, once the countries' rules have loaded: a first page does not wait for them. */
export const usePhoneFormat = (): PhoneFormat => useSyncExternalStore(subscribe, () => format)
