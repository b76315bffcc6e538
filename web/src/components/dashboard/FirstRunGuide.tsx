import { Plus, Upload } from 'lucide-react'

import { CurlCommand } from '@/components/dashboard/CurlCommand'
import { GuideStep } from '@/components/dashboard/GuideStep'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { useText } from '@/hooks/useText'
import type { Client } from '@/services/types'

type Props = {
  client: Client | undefined
  onAddClient: () => void
  onImport: () => void
}

/** Leads a new account to its first conversation on screen; gone once there is one. */
export function FirstRunGuide({ client, onAddClient, onImport }: Props) {
  const t = useText()
  return (
    <Card title={t.guide.title} description={t.guide.progress(client ? 1 : 0, 3)} className="mb-4">
      <ol className="mt-2 space-y-1">
        <GuideStep number={1} title={t.guide.client} done={!!client} current={!client}>
          <p>{t.guide.clientText}</p>
          <Button variant="primary" onClick={onAddClient}>
            <Plus aria-hidden className="size-4" />
            {t.clients.add}
          </Button>
        </GuideStep>
        <GuideStep number={2} title={t.guide.call} done={false} current={!!client}>
          <p>{t.guide.callText}</p>
          {client && <CurlCommand client={client} />}
          <Button variant="primary" onClick={onImport}>
            <Upload aria-hidden className="size-4" />
            {t.guide.importFile}
          </Button>
        </GuideStep>
        <GuideStep number={3} title={t.guide.read} done={false} current={false}>
          <p>{t.guide.readText}</p>
        </GuideStep>
      </ol>
    </Card>
  )
}
