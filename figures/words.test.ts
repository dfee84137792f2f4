import { createTranslator, type Messages } from 'next-intl'
import { describe, expect, it } from 'vitest'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'
import type { Cell, Coverage, Figure, FigureDefinition, NumberCell, Row, Sentence } from './figure'
import { o1 } from './o1'
import { p1 } from './p1'
import { t1 } from './t1'
import { altOf, plainWords, summaryOf, titleOf } from './words'

const translatorOf = (locale: string, messages: Messages) => createTranslator({ locale, messages })
const translators = { en: translatorOf('en', en.figures), ar: translatorOf('ar', ar.figures) }
const say = (figure: Figure, locale: 'en' | 'ar' = 'en') => {
  const words = (sentence: Sentence) => plainWords(translators[locale], locale, sentence)
  return { title: words(titleOf(figure)), summary: summaryOf(figure).map(words), alt: words(altOf(figure)) }
}

const opens = { reports: {} }
const number = (value: number): NumberCell => ({ kind: 'number', of: 'reports', value, opens })
const share = (value: number): Cell => ({ kind: 'share', value, opens })
const coverage = (counted: number, of: number): Coverage => ({
  counted: number(counted),
  of: number(of),
  apart: [],
})
const row = (label: string, cells: Record<string, Cell>, given: Partial<Row> = {}): Row => ({
  key: label,
  label,
  filters: {},
  cells,
  coverage: coverage(0, 0),
  asked: null,
  isOpenEnded: false,
  ...given,
})
const figure = ({ rows: _, ...definition }: FigureDefinition, rows: Row[], total: Row): Figure => ({
  ...definition,
  applied: {},
  ignored: [],
  names: {},
  rows,
  total,
  period: null,
})

describe('O1', () => {
  const event = (label: string, published: number, sessions: number) =>
    row(label, { published: number(published), sessions: number(sessions) })
  const counted = (...rows: Row[]) => {
    const sum = (column: string) =>
      rows.reduce((total, { cells }) => total + (cells[column] as NumberCell).value, 0)
    return say(figure(o1, rows, event('', sum('published'), sum('sessions'))))
  }
  it('finds how many sessions have a report, and where most and fewest have', () => {
    expect(
      counted(event('Meridian 2024', 54, 60), event('Meridian 2023', 51, 60), event('IGF 2017', 0, 1)),
    ).toEqual({
      title: '105 of 121 sessions have a published report',
      summary: [
        '105 of 121 sessions have a published report, over 3 events.',
        'The part published is largest for Meridian 2024: 54 of 60.',
        'It is smallest for IGF 2017: 0 of 1.',
      ],
      alt: 'Bars of sessions by event, from Meridian 2024 to IGF 2017: filled for those with a published report, outlined for the others.',
    })
  })
  it('compares nothing where all are alike or there is one', () => {
    expect(counted(event('IGF 2017', 1, 1))).toMatchObject({
      title: '1 of 1 session has a published report',
      summary: ['1 of 1 session has a published report.'],
    })
  })
  it('says that there is nothing', () => {
    expect(counted()).toMatchObject({
      title: 'Reports of sessions',
      summary: ['There is no session to report here.'],
    })
  })
})

describe('T1', () => {
  const topics = (counts: Record<string, number>, reports = 40) => {
    const cells = (value: number) => ({
      reports: number(value),
      share: reports < 5 ? ({ kind: 'none' } as Cell) : share(value / reports),
    })
    const rows = Object.entries(counts).map(([label, value]) => row(label, cells(value)))
    return say(figure(t1, rows, row('', cells(reports), { coverage: coverage(reports, reports) })))
  }
  it('names the topic that is ahead, the first three and the last', () => {
    expect(topics({ Cybersecurity: 20, Privacy: 12, Access: 9, Cloud: 2, Blockchain: 2 })).toMatchObject({
      title: 'Cybersecurity is discussed most',
      summary: [
        'The topics carried most often are Cybersecurity (20), Privacy (12), and Access (9).',
        '2 topics are last, with 2 reports each.',
        '40 reports carry 5 different topics in all.',
      ],
    })
  })
  it('says ties as ties', () => {
    expect(topics({ Cybersecurity: 20, Privacy: 20, Access: 9, Cloud: 9 })).toMatchObject({
      title: 'Topics of reports',
      summary: [
        'The topics carried most often are Cybersecurity (20), Privacy (20), Access (9), and Cloud (9).',
        '40 reports carry 4 different topics in all.',
      ],
    })
    expect(topics({ Cybersecurity: 3, Privacy: 3 }).summary[0]).toBe(
      'All 2 topics stand on as many reports as each other: 3 reports.',
    )
  })
  it('finds nothing in fewer than five reports', () => {
    expect(topics({ Cybersecurity: 3, Privacy: 1 }, 4).title).toBe('Topics of reports')
    expect(topics({ Cybersecurity: 1 }, 1).summary).toEqual([
      'The one topic stands on 1 report.',
      '1 report carries 1 topic in all.',
    ])
    expect(topics({}, 0)).toMatchObject({
      title: 'Topics of reports',
      summary: ['No report carries a topic yet.'],
    })
  })
})

type Year = { pooled: number; low?: number; high?: number; part?: number; asked?: string }
const shares = (years: Record<string, Year | 'too-few' | 'not-asked'>, isOpenEnded = false) => {
  const rows = Object.entries(years).map(([label, given]) => {
    if (given === 'too-few') {
      const few: Cell = { kind: 'too-few', reports: 3, opens }
      return row(label, { pooled: few, median: few, low: few, high: few }, { asked: 'P / W' })
    }
    if (given === 'not-asked') return row(label, { pooled: { kind: 'not-asked' } })
    const { pooled, low = pooled - 0.02, high = pooled + 0.02, part = 0.9, asked = 'P / W' } = given
    const cells = { pooled: share(pooled), median: share(0.4), low: share(low), high: share(high) }
    return row(label, cells, { asked, coverage: coverage(part * 100, 100) })
  })
  return figure(p1, rows, row('', {}, { coverage: coverage(612, 940), isOpenEnded }))
}

describe('P1', () => {
  it('finds a change that is larger than what was not counted', () => {
    const years = {
      2023: { pooled: 0.35 },
      2024: { pooled: 0.41 },
      2025: { pooled: 0.4, low: 0.31, high: 0.46 },
    }
    expect(say(shares({ ...years, 2026: { pooled: 0.45 } }))).toEqual({
      title: 'Women’s share rose from 35% in 2023 to 45% in 2026',
      summary: [
        'The share was 35% in 2023 and 45% in 2026.',
        'The highest was 45%, in 2026.',
        'It rose in 2 of 3 years.',
        'In a typical session of 2026 it was 40%.',
        'If the sessions that did not count women are included, the share of 2026 lies between 43% and 47%.',
        '612 of 940 reports counted both numbers.',
      ],
      alt: 'Chart of women’s share of participants by year, 2023 to 2026, with the typical session beside it and a band for sessions that did not count women.',
    })
  })
  it('finds a fall too', () => {
    expect(say(shares({ 2023: { pooled: 0.5 }, 2024: { pooled: 0.4 } })).title).toBe(
      'Women’s share fell from 50% in 2023 to 40% in 2024',
    )
  })
  it.each<[string, Figure]>([
    ['is within the bounds', shares({ 2023: { pooled: 0.4, low: 0.3, high: 0.5 }, 2024: { pooled: 0.45 } })],
    [
      'is between questions that differ',
      shares({ 2023: { pooled: 0.2 }, 2024: { pooled: 0.5, asked: 'other' } }),
    ],
    ['rests on low coverage', shares({ 2023: { pooled: 0.2, part: 0.4 }, 2024: { pooled: 0.5 } })],
    ['has one end', shares({ 2023: { pooled: 0.2 }, 2024: 'too-few' })],
    ['has none', shares({})],
  ])('finds no change that %s', (_, given) => expect(say(given).title).toBe('Women’s share of participants'))

  it('tells what to know before comparing', () => {
    const years = {
      2015: 'not-asked',
      2016: 'not-asked',
      2017: 'too-few',
      2018: { pooled: 0.4, part: 0.3 },
    } as const
    expect(say(shares({ ...years, 2019: { pooled: 0.5, asked: 'other' } }, true)).summary.slice(-5)).toEqual([
      'Numbers were not asked for in 2015 and 2016.',
      'There were too few reports in 2017.',
      'In 2018 fewer than half of the reports counted both numbers.',
      'The question was worded differently from 2019 on, so the years before and after are not joined by a line.',
      'Some reports gave only a lower limit, such as “100+”; it is taken as it stands.',
    ])
  })
  it('says one year as one year, and none as none', () => {
    expect(say(shares({ 2024: { pooled: 0.4 } })).summary[0]).toBe('The share was 40% in 2024.')
    expect(say(shares({ 2024: 'too-few' })).summary[0]).toBe(
      'No year has enough reports with both numbers to give a share.',
    )
  })
  it('draws under a fifth of coverage nowhere', () => {
    expect(say(shares({ 2024: { pooled: 0.4, part: 0.1 } })).summary[0]).toMatch(/^No year has enough/)
  })
})

it('has Arabic words for all of it, with Latin digits', () => {
  const years = {
    2015: 'not-asked',
    2017: 'too-few',
    2018: { pooled: 0.4, part: 0.3 },
    2019: { pooled: 0.5 },
  } as const
  const { title, summary } = say(
    shares({ ...years, 2020: { pooled: 0.6 }, 2021: { pooled: 0.7, asked: 'other' } }, true),
    'ar',
  )
  expect(title).toBe('نسبة النساء من المشاركين')
  expect(summary).toHaveLength(11)
  for (const sentence of summary) expect(sentence).toMatch(/^[^a-zA-Z٠-٩{}<>]+$/)
})
