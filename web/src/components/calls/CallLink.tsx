import { Link, useLocation } from 'react-router'

import { useText } from '@/hooks/useText'
import { callerOf } from '@/lib/call'
import { formatPhone } from '@/lib/phone'
import type { ListedCall } from '@/services/types'

type Props = { call: ListedCall; when: string }

/** Opens the call beside the list; from other pages, as a page. */
export function CallLink({ call, when }: Props) {
  const t = useText()
  const { pathname, search } = useLocation()
  const caller = callerOf(call)
  const params = new URLSearchParams(search)
  params.set('call', call.id)
  const to = pathname === '/calls' ? { search: params.toString() } : `/calls/${call.id}`
  return (
    <Link
      to={to}
      data-call={call.id}
      aria-label={t.calls.open(caller ? formatPhone(caller) : t.calls.anonymous, when)}
      className="block rounded-sm text-sm leading-4.5 tabular-nums underline-offset-4 hover:underline @md:text-base @md:whitespace-nowrap"
    >
      {when}
    </Link>
  )
}
