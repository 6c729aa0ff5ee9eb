import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import express from 'express'

// Serves the built bare application: main.ts PORT SERVER_BUILD
const [port, buildFile] = process.argv.slice(2)
const build = (await import(pathToFileURL(buildFile!).href)) as ServerBuild
const app = express()
app.disable('x-powered-by')
app.all('*', createRequestHandler({ build, mode: 'production' }))
app.listen(Number(port), '127.0.0.1')
