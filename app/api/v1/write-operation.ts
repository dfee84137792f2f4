import type { Member } from '@/auth/viewer'
import type { WriteDescription } from '@/exports/openapi'
import type { Wrong } from './drafts'

/** What a program asks: `body` went through the schema of its operation; `ifMatch` is a revision. */
export type Wish = {
  member: Member
  path: Record<string, string>
  body: unknown
  ifMatch: number | null
  idempotencyKey: string | null
}

export type Written =
  | { one: object; status?: 200 | 201; revision?: number; location?: string }
  | { list: object[] }
  | { absent: true }
  | { problem: { status: 409 | 412 | 422; title: string; detail: string; errors?: Wrong[] } }
  | { needs: 'If-Match' }

export type WriteOperation = WriteDescription & {
  answer: (wish: Wish) => Promise<Written>
}
