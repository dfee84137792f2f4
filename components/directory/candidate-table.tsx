import { useFormatter, useTranslations } from 'next-intl'
import type { Candidate } from '@/directory/candidates'
import { Button } from '../forms/button'
import { TableRegion } from '../records/table-region'

type Props = { candidates: readonly Candidate[]; path: string; kind: 'organizations' | 'people' }

/** Pairs that may be one, each with why; one looks at a pair before anything is merged. */
export function CandidateTable({ candidates, path, kind }: Props) {
  const t = useTranslations('keeping')
  const format = useFormatter()
  const why = ({ evidence, names, likeness, shared }: Candidate) =>
    [
      evidence === 'acronym'
        ? t('evidence.acronym', { one: names[0], other: names[1] })
        : evidence === 'same-name'
          ? t('evidence.same-name')
          : t('evidence.alike', {
              one: names[0],
              other: names[1],
              share: format.number(likeness, { style: 'percent' }),
            }),
      ...(shared > 0 ? [t('evidence.shared', { count: shared })] : []),
    ].join(' ')
  return (
    <TableRegion labelledBy="candidates">
      <table className="compact board">
        <thead>
          <tr>
            <th scope="col">{t('one')}</th>
            <th scope="col">{t('other')}</th>
            <th scope="col">{t('why')}</th>
            <th scope="col">{t('decide')}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => {
            const { one, other } = candidate
            const names = { one: one.name, other: other.name }
            return (
              <tr key={`${one.id} ${other.id}`}>
                {[one, other].map(({ slug, name }) => (
                  <td key={slug}>
                    <a href={`${path}/${kind}/${slug}`}>
                      <bdi>{name}</bdi>
                    </a>
                    <span className="margin-note queue-more">
                      <bdi>{slug}</bdi>
                    </span>
                  </td>
                ))}
                <td>
                  <bdi>{why(candidate)}</bdi>
                </td>
                <td className="pair-acts">
                  <p>
                    <a
                      href={`${path}/merge?${new URLSearchParams({ kind, one: one.slug, other: other.slug })}`}
                    >
                      {t('look')}
                      <span className="sr-only">: {t('pair', names)}</span>
                    </a>
                  </p>
                  <form method="post" action={`${path}/apart`}>
                    <input type="hidden" name="kind" value={kind} />
                    <input type="hidden" name="one" value={one.slug} />
                    <input type="hidden" name="other" value={other.slug} />
                    <Button kind="quiet">
                      {t('apart')}
                      <span className="sr-only">: {t('pair', names)}</span>
                    </Button>
                  </form>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
