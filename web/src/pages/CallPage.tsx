import { useParams } from 'react-router'

import { BackLink } from '@/components/common/BackLink'
import { Page } from '@/components/common/Page'
import { CallDetail } from '@/components/dashboard/CallDetail'
import { useCall } from '@/hooks/useCalls'
import { useText } from '@/hooks/useText'

export default function CallPage() {
  const t = useText()
  const { id = '' } = useParams()
  const { data } = useCall(id)
  return (
    <Page
      title={data ? t.call.titleWith(data.client_name) : t.call.title}
      titleHidden
      above={<BackLink to="/calls">{t.nav.calls}</BackLink>}
    >
      <CallDetail key={id} id={id} layout="page" />
    </Page>
  )
}
