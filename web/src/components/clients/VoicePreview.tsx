import { useMutation } from '@tanstack/react-query'
import { Volume2 } from 'lucide-react'

import { IconButton } from '@/components/ui/IconButton'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'
import { useVoices } from '@/hooks/useVoices'
import { play } from '@/lib/play'
import { toast } from '@/lib/toast'
import { previewVoice } from '@/services/voices'

/** Speaks a sentence in the chosen voice, where the server says that it can; else tells why not. */
export function VoicePreview({ voiceId }: { voiceId: string }) {
  const t = useText()
  const describe = useErrorText()
  const { data: voices } = useVoices()
  const voice = voices?.find(({ id }) => id === voiceId)
  const preview = useMutation({
    mutationFn: async (id: string) => play(await previewVoice(id, t.clients.voiceSample)),
    onError: (error) => toast.error(describe(error)),
  })
  const ready = voice?.can_preview === true
  return (
    <IconButton
      type="button"
      variant="secondary"
      // Focusable all the same: the name says why it does nothing.
      aria-disabled={!ready}
      className="aria-disabled:opacity-50"
      label={ready ? t.clients.voiceHear(voice.name) : voice ? t.clients.voiceSilent : t.clients.voiceChoose}
      icon={<Volume2 className="size-4" />}
      busy={preview.isPending}
      onClick={() => ready && preview.mutate(voice.id)}
    />
  )
}
