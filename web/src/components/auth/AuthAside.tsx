import { Check } from 'lucide-react'

import { Waveform } from '@/components/auth/Waveform'
import { useText } from '@/hooks/useText'

/** What the product is, for those who see its door for the first time. */
export function AuthAside() {
  const t = useText()
  return (
    <aside className="hidden flex-col justify-center border-l border-line bg-canvas px-14 lg:flex xl:px-20">
      <div className="max-w-lg">
        <Waveform />
        <p className="mt-10 text-2xl font-semibold tracking-tight text-balance">{t.auth.tagline}</p>
        <ul className="mt-6 space-y-3">
          {Object.values(t.auth.points).map((point) => (
            <li key={point} className="flex gap-3 text-lg text-muted">
              <Check aria-hidden className="mt-1 size-4 shrink-0 text-accent-text" />
              {point}
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}
