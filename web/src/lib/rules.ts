// Zod schemas of fields that several forms have.
import * as z from 'zod/mini'

import type { Dictionary } from '@/text/en'

// Zod would compile schemas with eval, which the content security policy forbids.
z.config({ jitless: true })

const shortestPassword = 10
// bcrypt reads no further; the server refuses rather than cut.
const longestPasswordBytes = 72

type Messages = Dictionary['validation']

export const required = (t: Messages, most: number) =>
  z.string().check(z.trim(), z.minLength(1, t.required), z.maxLength(most, t.tooLong(most)))

export const optionalText = (t: Messages, most: number) =>
  z.string().check(z.maxLength(most, t.tooLong(most)))

/** As many days as anything may be told to be kept. */
export const mostRetentionDays = 3650

/** Digits, or nothing. */
export const optionalWhole = (t: Messages, least: number, most: number) =>
  z.string().check(
    z.trim(),
    z.refine(
      (text) => text === '' || (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most),
      t.whole(least, most),
    ),
  )

export const email = (t: Messages) => z.string().check(z.trim(), z.minLength(1, t.required), z.email(t.email))

export const optionalEmail = (t: Messages) =>
  z.string().check(
    z.trim(),
    z.refine((text) => text === '' || z.email().safeParse(text).success, t.email),
  )

export const newPassword = (t: Messages) =>
  z.string().check(
    z.minLength(1, t.required),
    z.minLength(shortestPassword, t.tooShort(shortestPassword)),
    z.refine((text) => new TextEncoder().encode(text).length <= longestPasswordBytes, t.passwordBytes),
  )

/** A password that exists already: any will do, the server knows. */
export const password = (t: Messages) => z.string().check(z.minLength(1, t.required))

// Authenticator apps show "123 456".
const withoutSpaces = (text: string) => text.replace(/\s/g, '')

/** The present code of an authenticator app. */
export const appCode = (t: Messages) =>
  z.string().check(z.overwrite(withoutSpaces), z.minLength(1, t.required), z.regex(/^\d{6}$/, t.appCode))

/** That, or a recovery code: the server knows. */
export const secondFactor = (t: Messages) =>
  z
    .string()
    .check(
      z.overwrite(withoutSpaces),
      z.minLength(1, t.required),
      z.minLength(6, t.tooShort(6)),
      z.maxLength(20, t.tooLong(20)),
    )
