import { z } from 'zod'
import { LISTS } from '../../directory/lists.ts'
import { PROBLEM_STATUS } from '../../domain/errors.ts'
import { matchRequestSchema } from '../../domain/matching/request.ts'
import { directoryAnswer, directoryParameters } from './directory.ts'
import { matchResponseSchema } from './match-response.ts'

const codes = [...(Object.keys(PROBLEM_STATUS) as (keyof typeof PROBLEM_STATUS)[]), 'unexpected'] as const

/** RFC 9457, with our extension members `code` and `fields`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string().describe('the id under which the log knows this request'),
  code: z.enum(codes),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})

type JsonSchema = Record<string, unknown>

/** The JSON Schema (2020-12, as OpenAPI 3.1 wants it) of what is sent (`input`) or answered (`output`). */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Fields may be added to an answer: whoever generates a client from this must not refuse them.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  }) as JsonSchema
  return rest
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const answer = (description: string, name: string, type = 'application/json') => ({
  description,
  content: { [type]: { schema: ref(name) } },
})
const problem = (description: string) => answer(description, 'Problem', 'application/problem+json')

function queryParameters() {
  const { properties = {} } = schemaOf(directoryParameters, 'input') as { properties?: JsonSchema }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }))
}

function directoryPath() {
  const list = { name: 'list', in: 'path', required: true, schema: { type: 'string', enum: LISTS } }
  return {
    get: {
      operationId: 'searchDirectory',
      summary: 'Search one of the four directories. Public.',
      security: [],
      parameters: [list, ...queryParameters()],
      responses: {
        200: answer('One page of results', 'DirectoryAnswer'),
        404: problem('No such directory'),
        422: problem('A parameter holds no code of the vocabulary'),
        429: problem('Too many requests; `Retry-After` says when to come back'),
      },
    },
  }
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Sent again within a day, the same request has one effect and gets the first answer.',
  schema: { type: 'string', minLength: 8, maxLength: 255 },
}

function matchesPath() {
  return {
    post: {
      operationId: 'match',
      summary: 'Rank who should help with a dispute, and record the run.',
      parameters: [IDEMPOTENCY_KEY],
      requestBody: { required: true, content: { 'application/json': { schema: ref('MatchRequest') } } },
      responses: {
        200: answer('Five sections, each with reasons', 'MatchResponse'),
        400: problem('The body is not valid UTF-8, or not JSON'),
        401: problem('No valid token'),
        403: problem('The token is made for other things'),
        409: problem(
          'The same request, by its key, is still under way; or the server ended before it had answered it (`broken_off`): look whether a run was recorded, then send it again',
        ),
        413: problem('The body is too large'),
        415: problem('The body is not in UTF-8, or it is compressed'),
        422: problem(
          'The request cannot be answered, `fields` says why; or its key came with another one before (`key_reused`)',
        ),
        429: problem('Too many requests; `Retry-After` says when to come back'),
      },
    },
  }
}

/** The description of the API, made of the same schemas that check what comes in and goes out. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: { title: '联桥 Lianqiao', version: '1', description: 'Errors are RFC 9457 problem documents.' },
    security: [{ token: [] }],
    paths: { '/api/v1/directory/{list}': directoryPath(), '/api/v1/matches': matchesPath() },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        DirectoryAnswer: schemaOf(directoryAnswer, 'output'),
        MatchRequest: schemaOf(matchRequestSchema, 'input'),
        MatchResponse: schemaOf(matchResponseSchema, 'output'),
        Problem: schemaOf(problemSchema, 'output'),
      },
    },
  }
}
