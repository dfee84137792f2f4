import { useLocale, useTranslations } from 'next-intl'
import { UserText } from '@/components/records/user-text'
import { Breadcrumb } from '@/components/site/breadcrumb'
import type { Book, BookBlock } from '@/exports/book-blocks'
import { directionOf } from '@/messages/locales'

type Props = { book: Book; event: { slug: string; name: string } }

/** The whole book as one page that prints: its contents first, then chapter by chapter. */
export function BookView({ book, event }: Props) {
  const t = useTranslations('book')
  const locale = useLocale()
  const file = (ending: string) => `/data/events/${event.slug}.${ending}?l=${locale}`
  const chapters = book.blocks.filter((block) => block.kind === 'heading' && block.level === 1 && block.id)
  return (
    <article className="book">
      <Breadcrumb
        steps={[
          { href: `/${locale}/events`, name: t('allEvents') },
          { href: `/${locale}/events/${event.slug}`, name: <bdi>{event.name}</bdi> },
        ]}
      />
      <header className="book-head">
        <h1>
          <bdi>{book.title}</bdi>
        </h1>
        <p className="lede">
          <bdi>{book.subtitle}</bdi>
        </p>
        <ul className="line-of-links">
          <li>
            <a href={file('pdf')}>{t('pdf')}</a>
          </li>
          <li>
            <a href={file('docx')}>{t('docx')}</a>
          </li>
          <li>
            <a href={file('epub')}>{t('epub')}</a>
          </li>
          <li>
            <a href={`/data/reports.csv?event=${event.slug}`}>CSV</a>
          </li>
        </ul>
      </header>
      <nav aria-label={t('contents')} className="book-contents">
        <ol>
          {chapters.map((block) =>
            block.kind === 'heading' ? (
              <li key={block.id}>
                <a href={`#${block.id}`}>{block.text}</a>
              </li>
            ) : null,
          )}
        </ol>
      </nav>
      {book.blocks
        .map((block, place) => ({ block, key: `${place}` }))
        .map(({ block, key }) => (
          <Block key={key} block={block} />
        ))}
    </article>
  )
}

const tongue = (language: string | undefined) =>
  language
    ? { lang: language, dir: directionOf(language) === 'rtl' ? ('rtl' as const) : ('auto' as const) }
    : {}

function Block({ block }: { block: BookBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4'
      return (
        <Heading id={block.id} {...tongue(block.language)}>
          {block.text}
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p className={block.isNote ? 'book-note' : undefined} {...tongue(block.language)}>
          <UserText text={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul className="book-list" {...tongue(block.language)}>
          {[...new Set(block.texts)].map((text) => (
            <li key={text}>
              <UserText text={text} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl className="facts">
          {block.rows.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="book-fact">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'links':
      return <Links rows={block.rows} />
  }
}

type Rows = Extract<BookBlock, { kind: 'links' }>['rows']

const Links = ({ rows }: { rows: Rows }) => (
  <ul className="book-links">
    {rows.map(({ text, note, ids: [id, ...more] }) => (
      <li key={`${text} ${note}`}>
        <bdi>{id ? <a href={`#${id}`}>{text}</a> : text}</bdi>
        {more.map((other, place) => (
          <a key={other} href={`#${other}`} className="book-other">
            {place + 2}
          </a>
        ))}
        {note && (
          <span className="book-note">
            {' '}
            <bdi>{note}</bdi>
          </span>
        )}
      </li>
    ))}
  </ul>
)
