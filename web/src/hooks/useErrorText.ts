import { useCallback } from 'react'

import { useText } from '@/hooks/useText'
import { isApiError } from '@/services/error'

/** What went wrong, as a sentence for people. */
export function useErrorText(): (error: unknown) => string {
  const { errors } = useText()
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
      if (error.status && error.status < 500) return error.detail ?? error.title
      const reference = error.requestId ? ` ${errors.reference(error.requestId)}` : ''
      return errors.unexpected + reference
    },
    [errors],
  )
}
