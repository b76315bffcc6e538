import { KeyRound } from 'lucide-react'

import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { SecretBox } from '@/components/ui/SecretBox'
import { useErrorText } from '@/hooks/useErrorText'
import { useCreateApiKey } from '@/hooks/useSettings'
import { useText } from '@/hooks/useText'
import type { NewApiKey } from '@/services/types'

type Props = { apiKey: NewApiKey | null; onCreated: (apiKey: NewApiKey) => void }

/** One click to a key that may log calls; then the key, once. */
export function GuideKey({ apiKey, onCreated }: Props) {
  const t = useText()
  const describe = useErrorText()
  const create = useCreateApiKey()
  if (apiKey)
    return (
      <div className="space-y-1.5">
        <SecretBox secret={apiKey.key} label={t.apiKeys.copyKey} />
        <p className="text-xs text-faint">{t.apiKeys.createdText}</p>
      </div>
    )
  const draft = { name: t.guide.keyName, scopes: ['calls:write' as const] }
  return (
    <>
      {create.error && <Alert tone="negative">{describe(create.error)}</Alert>}
      <Button
        variant="primary"
        busy={create.isPending}
        onClick={() => create.mutate(draft, { onSuccess: onCreated })}
      >
        <KeyRound aria-hidden className="size-4" />
        {t.guide.createKey}
      </Button>
    </>
  )
}
