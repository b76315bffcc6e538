import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'

type Props = { to: string; children: ReactNode }

export const authLinkStyle = 'font-medium text-accent-text underline-offset-4 hover:underline'

/** Between the pages before sign-in, keeping where the visitor wanted to go. */
export function AuthLink({ to, children }: Props) {
  const { search } = useLocation()
  const next = new URLSearchParams(search).get('next')
  const query = next ? `?${new URLSearchParams({ next }).toString()}` : ''
  return (
    <Link to={to + query} className={authLinkStyle}>
      {children}
    </Link>
  )
}
