'use client'

import { useEffect, useRef } from 'react'
import { forgetTexts, hasTexts } from './journal'
import { savers } from './saver'
import { tellTabs } from './tabs'

/** Signing out takes everything that this member typed off the device, after a last try to save it. */
export function ForgetAtSignOut({ user, question }: { user: string; question: string }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = place.current!.closest('form')!
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault()
      void signOut(form, user, question)
    }
    form.addEventListener('submit', onSubmit)
    return () => form.removeEventListener('submit', onSubmit)
  }, [user, question])
  return <span ref={place} hidden />
}

async function signOut(form: HTMLFormElement, user: string, question: string): Promise<void> {
  await Promise.all([...savers].map((saver) => saver.flush()))
  const isLeft = await hasTexts(user).catch(() => false)
  if (isLeft && !confirm(question)) return
  // Only once the portal has signed out: a text outlives a sign-out that did not reach it.
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    redirect: 'manual',
  }).catch(() => null)
  if (answer?.type === 'opaqueredirect') {
    tellTabs({ user, did: 'sign-out' })
    await Promise.all([...savers].map((saver) => saver.keeper.stop()))
    await forgetTexts(user).catch(() => undefined)
  }
  form.submit()
}
