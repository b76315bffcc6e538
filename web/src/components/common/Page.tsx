import type { ReactNode } from 'react'

import { useTitle } from '@/hooks/useTitle'
import { cx } from '@/lib/cx'

type Props = {
  title: string
  /** In the window's title, where one page has several. */
  windowTitle?: string
  /** Under the title. */
  intro?: ReactNode
  /** The page shows its title in its own way. */
  titleHidden?: boolean
  /** Above the title: the way back. */
  above?: ReactNode
  actions?: ReactNode
  /** The page fills the window and scrolls inside itself. */
  fill?: boolean
  children: ReactNode
}

/** A page's outer frame: its title in the window and on screen, its actions, its width. */
export function Page({
  title,
  windowTitle = title,
  titleHidden,
  intro,
  above,
  actions,
  fill,
  children,
}: Props) {
  useTitle(windowTitle)
  return (
    <div
      className={cx('mx-auto flex w-full flex-col px-4 pt-5 sm:px-6', fill ? 'h-full' : 'max-w-7xl pb-12')}
    >
      {above}
      <header className={cx('mb-4 flex flex-wrap items-center gap-x-4 gap-y-2', titleHidden && 'sr-only')}>
        <div className="min-w-0 grow">
          <h1 className="truncate text-xl font-semibold tracking-tight">{title}</h1>
          {intro && <p className="text-base text-muted">{intro}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
