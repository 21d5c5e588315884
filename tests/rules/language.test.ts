import { expect, test } from 'vitest'
import { detectLanguage } from '../../lib/article/language'

test.each([
  ['en', 'The ferry will sail all winter, the council said.'],
  ['en', 'Who said that?'],
  ['en', 'The minister (장관) will visit the island on Monday, the ministry said.'],
  ['de', 'Die Fähre zwischen Saltmere und der Insel fährt den ganzen Winter.'],
  ['fr', 'Le traversier naviguera tout l’hiver, a dit la mairesse dans un communiqué.'],
  ['es', 'El transbordador navegará todo el invierno, según el acuerdo.'],
  ['it', 'Il traghetto navigherà per tutto l’inverno, ha detto la sindaca della città.'],
  ['pt', 'A balsa vai navegar todo o inverno, disse a prefeita da cidade.'],
  ['nl', 'De veerboot vaart de hele winter, zei de burgemeester van de stad.'],
  ['pl', 'Prom będzie pływał przez całą zimę, jest to dobra wiadomość dla wyspy.'],
  ['ko', '연락선은 겨울 내내 운항한다고 시장이 말했다.'],
  ['ja', 'フェリーは冬の間も運航すると市長は述べた。'],
  ['zh', '市长说，渡轮将在冬季继续航行。'],
  ['ru', 'Паром будет ходить всю зиму, сказала мэр.'],
  ['uk', 'Паром ходитиме всю зиму, сказала міська голова.'],
  ['ar', 'ستبحر العبارة طوال الشتاء'],
  ['he', 'המעבורת תפליג כל החורף'],
  ['und', ''],
  ['und', '12 … 640'],
  ['und', 'Zzyzx qwrt plugh'],
])('%s: %s', (language, text) => expect(detectLanguage(text)).toBe(language))
