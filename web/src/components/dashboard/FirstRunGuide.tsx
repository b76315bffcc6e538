import { Plus, Upload } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { CurlCommand } from '@/components/dashboard/CurlCommand'
import { GuideKey } from '@/components/dashboard/GuideKey'
import { GuideStep } from '@/components/dashboard/GuideStep'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { Spinner } from '@/components/ui/Spinner'
import { useMay } from '@/hooks/useAuth'
import { useFirstCall } from '@/hooks/useFirstCall'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import type { Client, NewApiKey } from '@/services/types'

type Props = {
  client: Client | undefined
  onAddClient: () => void
  onImport: () => void
}

/** Leads a new account to its first conversation on screen; gone once there is one. */
export default function FirstRunGuide({ client, onAddClient, onImport }: Props) {
  const t = useText()
  const admin = useMay('admin')
  const navigate = useNavigate()
  const [apiKey, setApiKey] = useState<NewApiKey | null>(null)
  useFirstCall((call) =>
    toast.show(t.guide.arrived, {
      duration: 12_000,
      action: { label: t.guide.open, onClick: () => void navigate(`/calls/${call.id}`) },
    }),
  )
  const done = Number(!!client) + Number(!!apiKey)
  return (
    <Card title={t.guide.title} description={t.guide.progress(done, 4)} className="mb-4">
      <ol className="mt-2 space-y-1">
        <GuideStep number={1} title={t.guide.client} done={!!client} current={!client}>
          <p>{t.guide.clientText}</p>
          <Button variant="primary" onClick={onAddClient}>
            <Plus aria-hidden className="size-4" />
            {t.clients.add}
          </Button>
        </GuideStep>
        <GuideStep number={2} title={t.guide.key} done={!!apiKey} current={!!client && admin}>
          <p>{t.guide.keyText}</p>
          <GuideKey apiKey={apiKey} onCreated={setApiKey} />
        </GuideStep>
        <GuideStep number={3} title={t.guide.call} done={false} current={!!client}>
          <p>{t.guide.callText}</p>
          {client && <CurlCommand client={client} apiKey={apiKey?.key} />}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p role="status" className="flex items-center gap-2 text-sm">
              <Spinner className="text-faint" />
              {t.guide.waiting}
            </p>
            <Button size="sm" onClick={onImport}>
              <Upload aria-hidden className="size-3.5" />
              {t.guide.importFile}
            </Button>
          </div>
        </GuideStep>
        <GuideStep number={4} title={t.guide.read} done={false} current={false}>
          <p>{t.guide.readText}</p>
        </GuideStep>
      </ol>
    </Card>
  )
}
