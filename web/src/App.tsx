import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { BrowserRouter, Outlet, Route, Routes } from 'react-router'

import { ErrorBoundary } from '@/components/common/ErrorBoundary'
import { LoadingSpinner } from '@/components/common/LoadingSpinner'
import { ProtectedRoute } from '@/components/ProtectedRoute'
import { PublicRoute } from '@/components/PublicRoute'
import { Toasts } from '@/components/ui/Toasts'
import { AuthProvider } from '@/context/AuthContext'
import { LanguageProvider } from '@/context/LanguageContext'
import { ThemeProvider } from '@/context/ThemeContext'
import { lazyPage } from '@/lib/lazyPage'
import type { Dictionary } from '@/text/en'
import { withText, type Language } from '@/text/languages'

const Dashboard = lazyPage('/', () => import('@/pages/Dashboard'))
const Clients = lazyPage('/clients', () => import('@/pages/Clients'))
const ClientDetails = lazyPage('/clients/:id', () => import('@/pages/ClientDetails'))
const CallLogs = lazyPage('/calls', () => import('@/pages/CallLogs'))
const CallPage = lazyPage('/calls/:id', () => import('@/pages/CallPage'))
const Analytics = lazyPage('/analytics', () => import('@/pages/Analytics'))
const Billing = lazyPage('/billing', () => withText('billing', import('@/pages/Billing')))
const InvoicePage = lazyPage('/billing/invoices/:id', () =>
  withText('billing', import('@/pages/InvoicePage')),
)
const Settings = lazyPage('/settings/*', () => withText('administration', import('@/pages/Settings')))
const Login = lazyPage('/login', () => import('@/pages/Login'))
const Register = lazyPage('/register', () => import('@/pages/Register'))
const ForgotPassword = lazyPage('/forgot-password', () => import('@/pages/ForgotPassword'))
const ResetPassword = lazyPage('/reset-password', () =>
  withText('administration', import('@/pages/ResetPassword')),
)
const NotFound = lazyPage('*', () => import('@/pages/NotFound'))

// A production build drops the branch, and with it the gallery's code.
const Gallery = import.meta.env.DEV ? lazyPage('/gallery', () => import('@/gallery/Gallery')) : null

// Everything around the signed-in pages, which those at the door do without.
const SignedIn = lazyPage('shell', () => import('@/components/common/AppLayout'))

const WhenLoaded = () => (
  <Suspense fallback={<LoadingSpinner />}>
    <Outlet />
  </Suspense>
)

const AppRoutes = () => (
  <Routes>
    <Route element={<WhenLoaded />}>
      <Route element={<PublicRoute />}>
        <Route path="login" element={<Login />} />
        <Route path="register" element={<Register />} />
        <Route path="forgot-password" element={<ForgotPassword />} />
      </Route>
      <Route path="reset-password" element={<ResetPassword />} />
      {Gallery && <Route path="gallery" element={<Gallery />} />}
    </Route>
    <Route element={<ProtectedRoute />}>
      <Route element={<WhenLoaded />}>
        <Route element={<SignedIn />}>
          <Route index element={<Dashboard />} />
          <Route path="clients" element={<Clients />} />
          <Route path="clients/:id" element={<ClientDetails />} />
          <Route path="calls" element={<CallLogs />} />
          <Route path="calls/:id" element={<CallPage />} />
          <Route path="analytics" element={<Analytics />} />
          <Route path="billing" element={<Billing />} />
          <Route path="billing/invoices/:id" element={<InvoicePage />} />
          <Route path="settings/:section?" element={<Settings />} />
          <Route path="settings/webhooks/:id" element={<Settings />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Route>
  </Routes>
)

type Props = { queries: QueryClient; speaking: { language: Language; text: Dictionary } }

export function App({ queries, speaking }: Props) {
  return (
    <LanguageProvider initial={speaking}>
      <ThemeProvider>
        <QueryClientProvider client={queries}>
          <AuthProvider>
            <ErrorBoundary>
              <BrowserRouter>
                <AppRoutes />
              </BrowserRouter>
            </ErrorBoundary>
            <Toasts />
          </AuthProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>
  )
}
