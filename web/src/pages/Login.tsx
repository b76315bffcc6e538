import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { CodeStep } from '@/components/auth/CodeStep'
import { PasswordStep } from '@/components/auth/PasswordStep'
import { useText } from '@/hooks/useText'
import { email, password } from '@/lib/rules'
import type { Credentials } from '@/services/types'

/** The password, and then a code where the user's account asks for one. */
export default function Login() {
  const t = useText()
  const [accepted, setAccepted] = useState<Credentials | null>(null)
  const schema = useMemo(
    () => z.object({ email: email(t.validation), password: password(t.validation) }),
    [t],
  )
  // Here, so that it is still filled in when one comes back from the code.
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '', password: '' } })
  if (accepted) return <CodeStep credentials={accepted} onBack={() => setAccepted(null)} />
  return <PasswordStep form={form} onCodeNeeded={setAccepted} />
}
