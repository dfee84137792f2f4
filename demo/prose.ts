import type { ReportLanguage } from './subjects'

/** Sentence patterns; `{name}`, `{difficulty}`, `{proposal}` and `{place}` are filled from the subject and the event. */
type Patterns = {
  titles: readonly string[]
  issues: readonly string[]
  presentations: readonly string[]
  discussion: readonly string[]
  forward: readonly string[]
  gender: readonly string[]
}

export const prose: Record<ReportLanguage, Patterns> = {
  en: {
    titles: [
      '{name}: what changed in a year',
      '{name} from the last mile inwards',
      'Who decides on {name}?',
      '{name}: costs, rights and habits',
      'Three cities, one question: {name}',
      'Lessons on {name} from small island states',
      '{name} in times of tight budgets',
      'Measuring {name} honestly',
      '{name}: an open account of failures',
    ],
    issues: [
      'Speakers agreed that {difficulty}.',
      'The figures on {name} cannot be compared between countries, because each office counts something else.',
      'There was disagreement on who should pay for {proposal}.',
      'Those who are most affected by decisions on {name} are seldom in the room.',
      'Participants from {place} described pilot projects that ended with their funding.',
    ],
    presentations: [
      'The first presentation followed one case from complaint to settlement and showed where it had waited longest.',
      'A comparison of five countries found that the written rules were alike and that the practice was not.',
      'A municipal office presented its ledger for three years, with every item that had cost more than planned.',
    ],
    discussion: [
      'The discussion opened with the observation that {difficulty}. Several participants gave examples from their own work, and one asked that the examples be published with their dates, so that others can check what became of them.',
      'Two positions were heard on {name}. The first held that existing rules suffice and need only be applied; the second, that they were written for another time. The moderator noted that both sides asked for the same evidence.',
      'Remote participants reminded the room that decisions on {name} reach rural districts last. A regulator answered that consultation takes time which the budget year does not give, and offered to publish its calendar.',
      'Towards the end the question turned to money. It was pointed out that {proposal} would cost less than the present arrangement, if the hours of volunteers were counted as well.',
    ],
    forward: [
      'Participants suggested {proposal}.',
      'The organizers will keep a public list of what was promised and report on it at the next edition.',
      'A small group will write down the open questions and share them before the spring.',
    ],
    gender: [
      'It was asked how many of those who decide on {name} are women, and nobody in the room could say.',
      'One speaker described how a change of meeting hours doubled the number of women who took part.',
    ],
  },
  es: {
    titles: [
      '{name}: lo aprendido en un año',
      '¿Quién decide sobre {name}?',
      '{name} vistas desde la última milla',
      'Medir con honestidad {name}',
      'Costes y derechos en {name}',
    ],
    issues: [
      'Las personas ponentes coincidieron en que {difficulty}.',
      'Las cifras sobre {name} no se pueden comparar entre países, porque cada oficina cuenta otra cosa.',
      'No hubo acuerdo sobre quién debe pagar {proposal}.',
      'Quienes viven las consecuencias de las decisiones sobre {name} casi nunca están en la sala.',
    ],
    presentations: [
      'La primera presentación siguió un caso desde la queja hasta el acuerdo y mostró dónde esperó más tiempo.',
      'Una oficina municipal presentó sus cuentas de tres años, con cada partida que costó más de lo previsto.',
    ],
    discussion: [
      'El debate empezó con la observación de que {difficulty}. Varias personas dieron ejemplos de su propio trabajo, y se pidió que se publiquen con su fecha para que otros puedan comprobar qué fue de ellos.',
      'Se oyeron dos posiciones sobre {name}. La primera sostuvo que basta con aplicar las normas actuales; la segunda, que se escribieron para otro tiempo. La moderación señaló que ambas piden las mismas pruebas.',
      'Quienes participaron a distancia recordaron que las decisiones sobre {name} llegan tarde a las zonas rurales. Un regulador ofreció publicar su calendario de consultas.',
    ],
    forward: [
      'Se propuso {proposal}.',
      'La organización mantendrá una lista pública de lo prometido e informará en la próxima edición.',
    ],
    gender: [
      'Se preguntó cuántas de las personas que deciden sobre {name} son mujeres, y nadie supo responder.',
    ],
  },
  fr: {
    titles: [
      '{name} : ce qui a changé en un an',
      'Qui décide de {name} ?',
      'Mesurer honnêtement {name}',
      '{name} : coûts, droits et habitudes',
      '{name} quand les budgets sont serrés',
    ],
    issues: [
      'Les intervenants ont reconnu que {difficulty}.',
      'Les chiffres sur {name} ne se comparent pas d’un pays à l’autre, car chaque service compte autre chose.',
      'Aucun accord n’a été trouvé sur qui doit payer {proposal}.',
      'Celles et ceux que touchent les décisions sur {name} sont rarement dans la salle.',
    ],
    presentations: [
      'La première présentation a suivi un cas de la plainte au règlement et montré où il avait le plus attendu.',
      'Un service municipal a présenté ses comptes sur trois ans, avec chaque poste qui a coûté plus que prévu.',
    ],
    discussion: [
      'La discussion s’est ouverte sur le constat que {difficulty}. Plusieurs participants ont donné des exemples tirés de leur travail, et il a été demandé de les publier avec leur date, afin que d’autres puissent vérifier la suite.',
      'Deux positions ont été entendues sur {name}. Pour la première, il suffit d’appliquer les règles existantes ; pour la seconde, elles ont été écrites pour une autre époque. Les deux demandent les mêmes preuves.',
      'Les participants à distance ont rappelé que les décisions sur {name} arrivent en dernier dans les campagnes. Un régulateur a proposé de publier son calendrier de consultations.',
    ],
    forward: [
      'Les participants ont proposé {proposal}.',
      'Les organisateurs tiendront une liste publique des engagements et en rendront compte à la prochaine édition.',
    ],
    gender: [
      'Il a été demandé combien de femmes décident de {name}, et personne dans la salle n’a pu répondre.',
    ],
  },
  ar: {
    titles: [
      '{name}: ما الذي تغيّر في عام',
      'من يقرر بشأن {name}؟',
      '{name}: الكلفة والحقوق والعادات',
      'قياس {name} بأمانة',
    ],
    issues: [
      'اتفق المتحدثون على أن {difficulty}.',
      'لا يمكن مقارنة الأرقام المتعلقة بموضوع {name} بين البلدان لأن كل جهة تعدّ شيئاً مختلفاً.',
      'لم يُتفق على من يتحمل كلفة {proposal}.',
    ],
    presentations: ['تابع العرض الأول حالة واحدة من الشكوى إلى التسوية وبيّن أين طال انتظارها.'],
    discussion: [
      'بدأ النقاش بملاحظة أن {difficulty}. وقدم عدد من المشاركين أمثلة من عملهم، وطُلب نشرها مع تواريخها ليتمكن الآخرون من التحقق مما آلت إليه.',
      'سُمع رأيان في موضوع {name}: الأول أن القواعد القائمة تكفي إذا طُبقت، والثاني أنها كُتبت لزمن آخر. ولاحظ مدير الجلسة أن الطرفين يطلبان الأدلة نفسها.',
      'ذكّر المشاركون عن بعد بأن القرارات بشأن {name} تصل إلى المناطق الريفية متأخرة، وعرضت هيئة منظمة نشر جدول مشاوراتها.',
    ],
    forward: [
      'اقترح المشاركون {proposal}.',
      'سيحتفظ المنظمون بقائمة عامة بما وُعد به ويقدمون تقريراً عنها في الدورة المقبلة.',
    ],
    gender: ['سُئل عن عدد النساء اللواتي يقررن في موضوع {name} ولم يستطع أحد في القاعة الإجابة.'],
  },
}
