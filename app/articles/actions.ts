'use server'

import { z } from 'zod'
import { readId } from '../../lib/inputs'
import { kindSchema } from '../../lib/questions/question'
import { publishArticle } from '../../lib/server/articles'
import { makeSet } from '../../lib/server/sets'
import { action } from '../action'

const published = z.object({ article: z.string(), date: z.string().trim().min(1, 'Write the day on which the article was published.').max(100) })

/** Says when an article was published; its facts are found again. */
export const publish = action(published, async (reader, { article, date }) => {
  const id = readId(article, 'article')
  await publishArticle(reader, id, date)
  return `/articles/${id}`
})

const chosen = z.object({
  article: z.string(),
  kinds: z.union([kindSchema.transform((kind) => [kind]), z.array(kindSchema)], { error: 'Choose at least one kind of question.' }),
  max: z.coerce.number().pipe(z.int().min(1).max(20)),
})

/** Makes a set of questions and leads to it. */
export const make = action(chosen, async (reader, { article, kinds, max }) => `/sets/${await makeSet(reader, { article: readId(article, 'article'), kinds, max })}`)
