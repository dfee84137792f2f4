import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Made } from './capture'
import type { PublicationState } from './publication'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
export type Encoding = 'br' | 'gzip' | 'identity'

/** Quick enough for a first reader; a page is packed once and sent many times. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** What a reader's browser takes, the smallest first; text of under a kilobyte is not worth it. */
export function chooseEncoding(accepted: string | undefined, type: unknown, size: number): Encoding {
  const isText = /^(text\/|image\/svg|application\/(json|xml|atom|ld\+json|problem\+json))/.test(
    String(type ?? ''),
  )
  if (!isText || size < 1024) return 'identity'
  const named = (accepted ?? '').split(',').filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
  const takes = (name: string) => named.some((one) => one.trim().split(';')[0]!.trim().toLowerCase() === name)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** A public answer with its packed forms, each made when it is first wanted. */
export class Held {
  private readonly packed = new Map<Encoding, Promise<Buffer>>()
  constructor(readonly made: Made) {}

  /** The size that counts for the bound, with room for what will be packed. In bytes. */
  get size(): number {
    return Math.ceil(this.made.body.length * 1.5) + 2_000
  }

  body(encoding: Encoding): Promise<Buffer> {
    const known = this.packed.get(encoding)
    if (known) return known
    const { body } = this.made
    const making =
      encoding === 'br' ? brotli(body, quality) : encoding === 'gzip' ? zip(body) : Promise.resolve(body)
    this.packed.set(encoding, making)
    return making
  }
}

/**
 * Public answers of one state of publication, by address. What was made for an earlier state is forgotten at once. The
 * answers that nobody has asked for longest go first when `bytes` are full.
 */
export class HeldPages {
  private state: PublicationState = ''
  private readonly pages: LRUCache<string, Held>
  private readonly making = new Map<string, Promise<Held | null>>()

  constructor(bytes: number) {
    this.pages = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 8),
      sizeCalculation: ({ size }) => size,
    })
  }

  private enter(state: PublicationState): void {
    if (state === this.state) return
    this.pages.clear()
    this.making.clear()
    this.state = state
  }

  find(state: PublicationState, address: string): Held | null {
    this.enter(state)
    return this.pages.get(address) ?? null
  }

  /** What was held last, of whatever state: for while the database is away, when nothing can be published either. */
  findLast(address: string): Held | null {
    return this.pages.get(address) ?? null
  }

  /**
   * Makes the answer of an address once, however many ask for it meanwhile; null where it may not be held. It was made for
   * `state` or a later one, so it is kept only while that is still the newest known.
   */
  async make(
    state: PublicationState,
    address: string,
    make: () => Promise<Held | null>,
  ): Promise<Held | null> {
    const known = this.making.get(address)
    if (known) return known
    const making = make()
    this.making.set(address, making)
    try {
      const held = await making
      if (held && state === this.state) this.pages.set(address, held)
      return held
    } finally {
      if (this.making.get(address) === making) this.making.delete(address)
    }
  }
}
