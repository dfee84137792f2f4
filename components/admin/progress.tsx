'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** How far work is. With script the page looks again by itself until it is done; without, its reader asks again by the link below it. */
export function Progress({ words, done, of }: { words: string; done: number; of: number }) {
  const { refresh } = useRouter()
  useEffect(() => {
    const looking = setInterval(refresh, 2_000)
    return () => clearInterval(looking)
  }, [refresh])
  return (
    <div className="progress">
      <p id="progress-words" role="status">
        {words}
      </p>
      <progress value={done} max={of} aria-labelledby="progress-words" />
    </div>
  )
}
