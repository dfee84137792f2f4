import { type NumberWords, proportions as p } from './number-words'

export const zh: NumberWords = {
  about: ['约', '大约', '大概', '约莫', '左右', '上下', '将近', '近', '接近', '估计', '大致', '差不多'],
  atLeast: ['超过', '以上', '及以上', '多', '余', '至少', '不少于', '逾', '起码'],
  to: ['到', '至', '或'],
  between: ['介于', '之间', '在'],
  and: ['和', '与', '及', '加'],
  including: ['其中', '包括', '其中有'],
  participants: [
    '人',
    '名',
    '位',
    '个',
    '参会者',
    '与会者',
    '参加者',
    '参与者',
    '参会人员',
    '人次',
    '共',
    '总共',
    '共有',
    '出席',
    '参加',
    '个人',
    '代表',
  ],
  women: ['女性', '女', '女士', '妇女', '女性参会者', '为女性', '是女性'],
  onsite: ['现场', '线下', '在场', '会场'],
  online: ['线上', '在线', '远程', '网上'],
  none: ['无', '没有', '零', '没有人', '无人'],
  percent: ['百分之'],
  shares: {
    几乎没有: p.almostNone,
    五分之一: p.fifth,
    四分之一: p.quarter,
    三分之一: p.third,
    一半: p.half,
    半数: p.half,
    三分之二: p.twoThirds,
    四分之三: p.threeQuarters,
    多数: p.majority,
    大多数: p.majority,
    过半: p.majority,
    超过一半: p.majority,
    少数: p.minority,
    几乎全部: p.almostAll,
    几乎都是: p.almostAll,
  },
  dozens: { 一打: 12 },
  numerals: {},
  passedOver: ['有', '的', '从', '为', '是', '了', '共计', '人数'],
}

const digits = '零一二三四五六七八九'
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
export const hanNumeral = /[零〇一二两三四五六七八九十百千]{1,9}/uy

/** 二十五 is 25, 一百零五 is 105; null for a run that is no number, such as 一二. */
export function readHanNumeral(run: string): number | null {
  let [sum, digit, last] = [0, -1, 10_000]
  for (const letter of run.replaceAll('〇', '零').replaceAll('两', '二')) {
    const power = powers[letter]
    if (power === undefined) {
      if (digit > 0) return null
      digit = digits.indexOf(letter)
    } else {
      if (power >= last) return null
      sum += (digit > 0 ? digit : 1) * power
      ;[digit, last] = [-1, power]
    }
  }
  return sum + Math.max(0, digit)
}
