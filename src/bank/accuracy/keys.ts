import { blockKeys } from './block-keys'
import type { Key } from '../../domain/kinds/keys'

export const keys: readonly Key[] = [
  { type: 'spot', item: 'ac01', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s5'] },
  { type: 'spot', item: 'ac02', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s9'] },
  { type: 'spot', item: 'ac03', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s3'] },
  { type: 'spot', item: 'ac04', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s8'] },
  { type: 'spot', item: 'ac05', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s1', 's10'] },
  { type: 'spot', item: 'ac06', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s10'] },
  { type: 'spot', item: 'ac07', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s3', 's5'] },
  { type: 'spot', item: 'ac08', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s4', 's7', 's10'] },
  { type: 'spot', item: 'ac09', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s3', 's9'] },
  { type: 'spot', item: 'ac10', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s2', 's4', 's9'] },
  { type: 'spot', item: 'ac11', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s2', 's5', 's9'] },
  { type: 'spot', item: 'ac12', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s4', 's10'] },
  { type: 'spot', item: 'ac13', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s1', 's8'] },
  { type: 'spot', item: 'ac14', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s6', 's10'] },
  { type: 'spot', item: 'ac15', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s3', 's8', 's11'] },
  {
    type: 'spot',
    item: 'ac16',
    author: 'Kontor',
    date: '2026-11-25',
    status: 'author',
    targets: ['s2', 's6', 's9', 's12'],
  },
  { type: 'spot', item: 'ac17', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s3', 's7', 's11'] },
  { type: 'spot', item: 'ac18', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s2', 's6', 's9'] },
  { type: 'spot', item: 'ac19', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s2', 's6', 's8'] },
  { type: 'spot', item: 'ac20', author: 'Kontor', date: '2026-11-25', status: 'author', targets: ['s4', 's7', 's10'] },
  ...blockKeys,
]
