import { Check, Copy, Download } from 'lucide-react'

import { SecretDialog } from '@/components/settings/SecretDialog'
import { Button } from '@/components/ui/Button'
import { useUser } from '@/hooks/useAuth'
import { useCopy } from '@/hooks/useCopy'
import { useText } from '@/hooks/useText'
import { saveFile } from '@/lib/download'

export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useText()
  const user = useUser()
  const { copied, copy } = useCopy(codes.join('\n'))
  const download = () => {
    const text = `${t.twoFactor.fileHead(user.email)}\n\n${codes.join('\n')}\n`
    saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'frontdesk-recovery-codes.txt')
  }
  const CopyIcon = copied ? Check : Copy
  return (
    <SecretDialog
      title={t.twoFactor.codesTitle}
      description={t.twoFactor.codesIntro}
      warning={t.twoFactor.codesText}
      closeLabel={t.twoFactor.saved}
      onClose={onClose}
    >
      <ul
        aria-label={t.twoFactor.codes}
        className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-md border border-line bg-sunken/60 px-4 py-3 text-center font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={copy}>
          <CopyIcon aria-hidden className="size-3.5" />
          {copied ? t.common.copied : t.common.copy}
        </Button>
        <Button size="sm" onClick={download}>
          <Download aria-hidden className="size-3.5" />
          {t.twoFactor.download}
        </Button>
      </div>
    </SecretDialog>
  )
}
