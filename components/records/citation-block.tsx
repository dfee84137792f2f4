import { useTranslations } from 'next-intl'
import { Entry } from './entry'

type Props = {
  text: string
  permanent: string
  pdf: string
  docx: string
  json: string
  bib: string
  ris: string
  csl: string
  txt: string
}

/** How to cite a report, and the files that reference managers and machines take. */
export function CitationBlock({ text, permanent, pdf, docx, json, bib, ris, csl, txt }: Props) {
  const t = useTranslations('citation')
  return (
    <Entry id="cite" heading={t('heading')} margin={<p>{t('lasts')}</p>}>
      <p className="citation" lang="en" dir="ltr">
        {text}
      </p>
      <p className="hint">
        {t.rich('passage', { address: () => <bdi className="code">{`${permanent}#p3`}</bdi> })}
      </p>
      <ul className="line-of-links">
        <li>
          <a href={pdf} type="application/pdf">
            {t('pdf')}
          </a>
        </li>
        <li>
          <a href={docx}>{t('docx')}</a>
        </li>
        <li>
          <a href={bib} type="application/x-bibtex">
            {t('bibtex')}
          </a>
        </li>
        <li>
          <a href={ris} type="application/x-research-info-systems">
            {t('ris')}
          </a>
        </li>
        <li>
          <a href={csl} type="application/vnd.citationstyles.csl+json">
            {t('csl')}
          </a>
        </li>
        <li>
          <a href={txt} type="text/plain">
            {t('txt')}
          </a>
        </li>
        <li>
          <a href={json} type="application/json">
            {t('json')}
          </a>
        </li>
      </ul>
    </Entry>
  )
}
