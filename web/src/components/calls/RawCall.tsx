import { JsonBlock } from '@/components/ui/JsonBlock'
import { useText } from '@/hooks/useText'
import type { CallDetail } from '@/services/types'

/** The call as the API gives it, for whoever builds on it. */
export const RawCall = ({ call }: { call: CallDetail }) => (
  <JsonBlock title={useText().call.rawTitle} value={call} />
)
