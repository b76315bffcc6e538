import { KeyRound, MoreHorizontal, Pencil, Power, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { WebhookForm } from '@/components/settings/WebhookForm'
import { WebhookSecret } from '@/components/settings/WebhookSecret'
import { Button } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'
import { useDeleteWebhook, useRotateSecret, useSendTestEvent, useUpdateWebhook } from '@/hooks/useWebhooks'
import { toast } from '@/lib/toast'
import type { Webhook } from '@/services/types'

type Asked = 'edit' | 'rotate' | 'disable' | 'remove'
type Props = { webhook: Webhook }

export function WebhookActions({ webhook }: Props) {
  const t = useText()
  const describe = useErrorText()
  const update = useUpdateWebhook()
  const test = useSendTestEvent()
  const [asked, setAsked] = useState<Asked | null>(null)
  const active = webhook.status === 'active'
  const onError = (error: unknown) => toast.error(describe(error))
  const onTest = () =>
    test.mutate(webhook.id, { onSuccess: () => toast.success(t.webhooks.testSent), onError })
  const enable = () =>
    update.mutate(
      { id: webhook.id, status: 'active' },
      { onSuccess: () => toast.success(t.webhooks.nowActive), onError },
    )
  return (
    <div className="flex items-center gap-1">
      <Button busy={test.isPending} disabled={!active} onClick={onTest}>
        {t.webhooks.test}
      </Button>
      <Menu
        trigger={
          <IconButton label={t.webhooks.actions(webhook.url)} icon={<MoreHorizontal className="size-4" />} />
        }
      >
        <MenuItem icon={<Pencil />} onSelect={() => setAsked('edit')}>
          {t.common.edit}
        </MenuItem>
        <MenuItem icon={<KeyRound />} onSelect={() => setAsked('rotate')}>
          {t.webhooks.rotate}
        </MenuItem>
        <MenuItem icon={<Power />} onSelect={active ? () => setAsked('disable') : enable}>
          {active ? t.webhooks.disable : t.webhooks.enable}
        </MenuItem>
        <MenuItem icon={<Trash2 />} danger onSelect={() => setAsked('remove')}>
          {t.webhooks.remove}
        </MenuItem>
      </Menu>
      {asked === 'edit' && <WebhookForm webhook={webhook} onClose={() => setAsked(null)} />}
      <Questions webhook={webhook} asked={asked} onClose={() => setAsked(null)} />
    </div>
  )
}

function Questions({ webhook, asked, onClose }: Props & { asked: Asked | null; onClose: () => void }) {
  const t = useText()
  const goTo = useNavigate()
  const update = useUpdateWebhook()
  const rotate = useRotateSecret()
  const remove = useDeleteWebhook()
  const [secret, setSecret] = useState<string | null>(null)
  const { id } = webhook
  return (
    <>
      {asked === 'rotate' && (
        <ConfirmDialog
          title={t.webhooks.rotateTitle}
          confirmLabel={t.webhooks.rotate}
          onConfirm={() => rotate.mutateAsync(id).then((answer) => setSecret(answer.secret))}
          onClose={onClose}
        >
          {t.webhooks.rotateText}
        </ConfirmDialog>
      )}
      {asked === 'disable' && (
        <ConfirmDialog
          title={t.webhooks.disableTitle}
          confirmLabel={t.webhooks.disable}
          onConfirm={() =>
            update.mutateAsync({ id, status: 'disabled' }).then(() => toast.success(t.webhooks.nowDisabled))
          }
          onClose={onClose}
        >
          {t.webhooks.disableText}
        </ConfirmDialog>
      )}
      {asked === 'remove' && (
        <ConfirmDialog
          danger
          title={t.webhooks.removeTitle}
          confirmLabel={t.webhooks.remove}
          onConfirm={() =>
            remove.mutateAsync(id).then(() => {
              toast.success(t.webhooks.removed)
              void goTo('/settings/webhooks')
            })
          }
          onClose={onClose}
        >
          {t.webhooks.removeText}
        </ConfirmDialog>
      )}
      {secret && <WebhookSecret secret={secret} onClose={() => setSecret(null)} />}
    </>
  )
}
