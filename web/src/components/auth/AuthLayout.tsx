import type { ReactNode } from 'react'

import { AuthAside } from '@/components/auth/AuthAside'
import { Logo } from '@/components/common/Logo'
import { useTitle } from '@/hooks/useTitle'

type Props = { title: string; intro?: ReactNode; footer?: ReactNode; children: ReactNode }

/** The frame of the pages before sign-in. */
export function AuthLayout({ title, intro, footer, children }: Props) {
  useTitle(title)
  return (
    <div className="grid min-h-dvh bg-surface lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <main className="flex flex-col px-6 py-6 sm:px-10">
        <Logo />
        <div className="mx-auto flex w-full max-w-88 grow animate-rise flex-col justify-center py-10">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          {intro && <p className="mt-1 text-muted">{intro}</p>}
          <div className="mt-6">{children}</div>
          {footer && <p className="mt-6 text-sm text-muted">{footer}</p>}
        </div>
      </main>
      <AuthAside />
    </div>
  )
}
