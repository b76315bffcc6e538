import { Signpost } from 'lucide-react'
import { Link } from 'react-router'

import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { useText } from '@/hooks/useText'
import { useTitle } from '@/hooks/useTitle'

export default function NotFound() {
  const t = useText()
  useTitle(t.notFound.title)
  return (
    <div className="flex min-h-full items-center justify-center">
      <EmptyState
        icon={<Signpost />}
        headingLevel={1}
        title={t.notFound.title}
        actions={
          <Button asChild>
            <Link to="/">{t.notFound.home}</Link>
          </Button>
        }
      >
        {t.notFound.text}
      </EmptyState>
    </div>
  )
}
