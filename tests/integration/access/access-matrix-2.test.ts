import { tryAccess } from './matrix.ts'

tryAccess(2)
