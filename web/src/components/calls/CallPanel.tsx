import { Maximize2, X } from 'lucide-react'
import { Link, useSearchParams } from 'react-router'

import { CallSteps } from '@/components/calls/CallSteps'
import { CallDetail } from '@/components/dashboard/CallDetail'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Sheet, SheetClose } from '@/components/ui/Sheet'
import { Tooltip } from '@/components/ui/Tooltip'
import { useMedia } from '@/hooks/useMedia'
import { useText } from '@/hooks/useText'
import { listState } from '@/lib/listState'

type Props = {
  id: string | null
  /** To the call before or after this one in the list; absent at its ends. */
  onPrevious?: () => void
  onNext?: () => void
  onClose: () => void
}

/** A call beside the list it was opened from. */
export function CallPanel({ id, onPrevious, onNext, onClose }: Props) {
  const t = useText()
  const [params] = useSearchParams()
  // As wide as the window it covers the list, which is then out of reach.
  const covers = useMedia('(max-width: 639px)')
  return (
    <Sheet
      open={id !== null}
      onOpenChange={(open) => !open && onClose()}
      modal={covers}
      title={t.call.title}
      className="w-full sm:w-120"
    >
      <div className="flex h-12 shrink-0 items-center gap-0.5 border-b border-line px-2">
        <CallSteps onPrevious={onPrevious} onNext={onNext} />
        <div className="grow" />
        <Tooltip label={t.call.openPage}>
          <Button variant="ghost" size="icon-sm" asChild>
            <Link to={`/calls/${id}`} state={listState(params)} aria-label={t.call.openPage}>
              <Maximize2 aria-hidden className="size-4" />
            </Link>
          </Button>
        </Tooltip>
        <SheetClose asChild>
          <IconButton size="icon-sm" label={t.common.close} icon={<X className="size-4" />} />
        </SheetClose>
      </div>
      <div className="min-h-0 grow overflow-y-auto p-5">
        {id && <CallDetail key={id} id={id} layout="panel" />}
      </div>
    </Sheet>
  )
}
