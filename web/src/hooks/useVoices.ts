import { useQuery } from '@tanstack/react-query'

import { queryKeys } from '@/services/queries'
import { getVoices } from '@/services/voices'

/** The voices that a client's receptionist can speak with; they change rarely. */
export function useVoices() {
  return useQuery({
    queryKey: queryKeys.voices,
    queryFn: ({ signal }) => getVoices(signal),
    staleTime: Infinity,
  })
}
