import { fold } from './fold'

/** The names of the months in the seven languages, January first; Arabic has three sets of them. */
const months = [
  'january jan janvier janv enero ene janeiro января январь янв يناير كانون_الثاني جانفي 一月',
  'february feb fevrier février févr fév febrero fevereiro fev февраля февраль фев فبراير شباط فيفري 二月',
  'march mar mars marzo março марта март мар مارس آذار 三月',
  'april apr avril avr abril abr апреля апрель апр أبريل إبريل نيسان أفريل 四月',
  'may mai mayo maio мая май مايو أيار ماي 五月',
  'june jun juin junio junho июня июнь июн يونيو يونيه حزيران جوان 六月',
  'july jul juillet juil julio julho июля июль июл يوليو يوليه تموز جويلية 七月',
  'august aug août agosto ago августа август авг أغسطس آب أوت 八月',
  'september sept sep septembre septiembre setiembre setembro set сентября сентябрь сен سبتمبر أيلول 九月',
  'october oct octobre octubre outubro out октября октябрь окт أكتوبر تشرين_الأول 十月',
  'november nov novembre noviembre novembro ноября ноябрь ноя نوفمبر تشرين_الثاني 十一月',
  'december dec décembre déc diciembre dic dezembro dez декабря декабрь дек ديسمبر كانون_الأول 十二月',
]
/** The days of the week, Sunday first, as `Date` counts them. */
const weekdays = [
  'sunday sun dimanche dim domingo dom воскресенье вс الأحد أحد 星期日 星期天 周日',
  'monday mon lundi lun lunes segunda segunda_feira понедельник пн الاثنين الإثنين 星期一 周一',
  'tuesday tue tues mardi martes terça terça_feira вторник вт الثلاثاء 星期二 周二',
  'wednesday wed mercredi mer miércoles mié quarta quarta_feira среда среду ср الأربعاء 星期三 周三',
  'thursday thu thur thurs jeudi jeu jueves jue quinta quinta_feira четверг чт الخميس 星期四 周四',
  'friday fri vendredi ven viernes vie sexta sexta_feira пятница пятницу пт الجمعة 星期五 周五',
  'saturday sat samedi sam sábado sáb суббота субботу сб السبت 星期六 周六',
]

const numbered = (lists: readonly string[], first: number) =>
  new Map(
    lists.flatMap((names, place) =>
      names.split(' ').map((name) => [fold(name.replaceAll('_', ' ')), first + place] as const),
    ),
  )

export const monthByName: ReadonlyMap<string, number> = numbered(months, 1)
export const weekdayByName: ReadonlyMap<string, number> = numbered(weekdays, 0)

/** Words that stand beside a date and change nothing. */
export const besideDates: ReadonlySet<string> = new Set(
  fold(
    `the of on at de del do da le la el en du em feira día dia jour day date fecha data года год г st nd rd th er ere o a
    من في يوم عام سنة الموافق م`,
  ).split(' '),
)
