import '@fontsource-variable/inter/wght.css'
import './styles.css'

import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from '@/App'
import { preload, preloadPage } from '@/lib/lazyPage'
import { createQueryClient } from '@/lib/queryClient'
import { getSession, mayBeSignedIn, restoreSession, subscribeToSession } from '@/services/session'
import { loadDictionary, preferredLanguage } from '@/text/languages'

const queries = createQueryClient()

// One person's answers are never shown to the next.
let userId = getSession().user?.id
subscribeToSession(() => {
  const current = getSession().user?.id
  if (userId && userId !== current) queries.clear()
  userId = current
})

async function start(): Promise<void> {
  // Together with the session, not after it.
  if (mayBeSignedIn()) {
    preload('shell')
    preloadPage(location.pathname)
  }
  void restoreSession()
  const language = preferredLanguage()
  const text = await loadDictionary(language)
  document.documentElement.lang = language
  const root = createRoot(document.getElementById('root')!)
  // In slices, between which the browser paints and answers.
  startTransition(() =>
    root.render(
      <StrictMode>
        <App queries={queries} speaking={{ language, text }} />
      </StrictMode>,
    ),
  )
}

void start()
