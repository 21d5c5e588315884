import type { PrismaClient } from '../../generated/prisma/client'

/** One row in each table, as a reader who has answered and been scored leaves them. The JSON holds what is easily lost on the way. */
export async function oneOfEach(prisma: PrismaClient, token = 'token') {
  const document = { text: 'line\u2028separator\nand "quotes" \\ é 😀 �', number: 0.1, nothing: null, list: [1, [], {}] }
  const reader = await prisma.reader.create({ data: { tokenHash: token, createdAt: new Date(Date.UTC(2024, 1, 29, 23, 59, 59, 7)) } })
  const article = await prisma.article.create({ data: { ownerId: reader.id } })
  const articleVersion = await prisma.articleVersion.create({ data: { articleId: article.id, number: 1, document, hash: 'hash' } })
  const set = await prisma.questionSet.create({ data: { articleId: article.id, ownerId: null } })
  const setVersion = await prisma.setVersion.create({ data: { setId: set.id, number: 1, articleVersionId: articleVersion.id, seed: -1, dropped: [] } })
  const question = await prisma.question.create({ data: { setVersionId: setVersion.id, position: 0, kind: 'who-said', points: 1, shown: {}, whole: { key: ['a'] } } })
  const attempt = await prisma.attempt.create({ data: { readerId: reader.id, setVersionId: setVersion.id, number: 1, seed: 1 } })
  const response = await prisma.response.create({ data: { attemptId: attempt.id, questionId: question.id, tab: 'tab', sequence: 1, value: ['a'] } })
  const receipt = await prisma.receipt.create({ data: { attemptId: attempt.id, questionId: question.id, number: 1, earned: 1, of: 1, possible: 1, rule: 'all', ruleVersion: 1, inputs: {} } })
  return { reader, article, articleVersion, set, setVersion, question, attempt, response, receipt }
}
