import type { ReactNode } from 'react'

type Props = {
  icon: ReactNode
  title: string
  /** Where it is all that the page shows. */
  headingLevel?: 1 | 2
  children?: ReactNode
  actions?: ReactNode
}

/** What stands where a list would be, and the way on from there. */
export function EmptyState({ icon, title, headingLevel = 2, children, actions }: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="mx-auto flex max-w-md animate-fade flex-col items-center px-6 py-14 text-center">
      <div className="mb-4 flex size-11 items-center justify-center rounded-xl border border-line bg-sunken text-faint [&>svg]:size-5">
        {icon}
      </div>
      <Heading className="text-lg font-semibold">{title}</Heading>
      {children && <p className="mt-1 text-base text-balance text-muted">{children}</p>}
      {actions && <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
