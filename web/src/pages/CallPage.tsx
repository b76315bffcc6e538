import { useParams } from 'react-router'

import { CallSteps } from '@/components/calls/CallSteps'
import { BackLink } from '@/components/common/BackLink'
import { Page } from '@/components/common/Page'
import { CallDetail } from '@/components/dashboard/CallDetail'
import { useCallNeighbours } from '@/hooks/useCallNeighbours'
import { useCall } from '@/hooks/useCalls'
import { useText } from '@/hooks/useText'

export default function CallPage() {
  const t = useText()
  const { id = '' } = useParams()
  const { data } = useCall(id)
  const { back, previous, next } = useCallNeighbours(id)
  return (
    <Page
      title={data ? t.call.titleWith(data.client_name) : t.call.title}
      titleHidden
      above={
        <div className="flex items-start justify-between">
          <BackLink to={back}>{t.nav.calls}</BackLink>
          <div className="flex">
            <CallSteps onPrevious={previous} onNext={next} />
          </div>
        </div>
      }
    >
      <CallDetail key={id} id={id} layout="page" />
    </Page>
  )
}
