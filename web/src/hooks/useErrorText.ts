import { useCallback } from 'react'

import { useText } from '@/hooks/useText'
import { inOtherWords, saidOf } from '@/lib/serverSays'
import { isApiError } from '@/services/error'

/** What went wrong, as a sentence for people. */
export function useErrorText(): (error: unknown) => string {
  const { errors, serverSays } = useText()
  return useCallback(
    (error) => {
      if (!isApiError(error)) return errors.unexpected
      if (error.kind === 'network') return errors.network
      if (error.kind === 'timeout') return errors.timeout
      const known: Record<number, string> = {
        403: errors.forbidden,
        404: errors.notFound,
        412: errors.conflict,
        413: errors.tooLarge,
        429: errors.tooMany,
        502: errors.network,
        503: errors.network,
        504: errors.timeout,
      }
      if (error.status && known[error.status]) return known[error.status]!
      if (error.status && error.status < 500) {
        const fields = Object.entries(error.fields).map(([field, said]) => saidOf(field, said, serverSays))
        const said = error.detail ?? error.title
        return fields.join(' ') || (inOtherWords(said, serverSays) ?? said)
      }
      const reference = error.requestId ? ` ${errors.reference(error.requestId)}` : ''
      return errors.unexpected + reference
    },
    [errors, serverSays],
  )
}
