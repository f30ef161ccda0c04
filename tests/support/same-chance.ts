import fc from 'fast-check'

/**
 * The same random cases in every run, so that a change is never stopped by a case that has nothing to do with it.
 * To look for new ones: `KONTOR_SEED=$RANDOM npx vitest run --project unit`.
 */
const { KONTOR_SEED = '20261124' } = process.env
fc.configureGlobal({ seed: Number(KONTOR_SEED) })
