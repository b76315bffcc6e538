import { Plus, Upload } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { ImportDialog } from '@/components/calls/ImportDialog'
import { ClientDialog } from '@/components/clients/ClientDialog'
import { CurlCommand } from '@/components/dashboard/CurlCommand'
import { GuideStep } from '@/components/dashboard/GuideStep'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { useText } from '@/hooks/useText'
import type { Client } from '@/services/types'

type Props = { client: Client | undefined; hasCalls: boolean }

/** Leads a new account to its first conversation on screen; gone once there is one. */
export function FirstRunGuide({ client, hasCalls }: Props) {
  const t = useText()
  const [open, setOpen] = useState<'client' | 'import' | null>(null)
  const done = [client !== undefined, hasCalls].filter(Boolean).length
  const close = () => setOpen(null)
  return (
    <Card title={t.guide.title} description={t.guide.progress(done, 3)} className="mb-4">
      <ol className="mt-2 space-y-1">
        <GuideStep number={1} title={t.guide.client} done={!!client} current={!client}>
          <p>{t.guide.clientText}</p>
          <Button variant="primary" onClick={() => setOpen('client')}>
            <Plus aria-hidden className="size-4" />
            {t.clients.add}
          </Button>
        </GuideStep>
        <GuideStep number={2} title={t.guide.call} done={hasCalls} current={!!client && !hasCalls}>
          <p>{t.guide.callText}</p>
          {client && <CurlCommand client={client} />}
          <Button variant="primary" onClick={() => setOpen('import')}>
            <Upload aria-hidden className="size-4" />
            {t.guide.importFile}
          </Button>
        </GuideStep>
        <GuideStep number={3} title={t.guide.read} done={false} current={hasCalls}>
          <p>{t.guide.readText}</p>
          <Button variant="primary" asChild>
            <Link to="/calls">{t.guide.openCalls}</Link>
          </Button>
        </GuideStep>
      </ol>
      <ClientDialog client={null} open={open === 'client'} onClose={close} />
      <ImportDialog open={open === 'import'} onClose={close} />
    </Card>
  )
}
