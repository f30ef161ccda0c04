import * as v from 'valibot'
import { Id } from '../ground/id'

const Rating = v.pipe(v.number(), v.minValue(1), v.maxValue(7))
/** More than any firm asks. */
export const MOST_RATERS = 200

/**
 * What every key says about itself. `author`: the author's own key, not yet validated. `panel`: confirmed by at least
 * five raters (W2).
 */
export const aboutKey = {
  item: Id,
  author: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
  status: v.picklist(['author', 'panel']),
  /** What the panel said: a row per rater, a rating from 1 to 7 per option. */
  ratings: v.optional(
    v.pipe(v.array(v.pipe(v.array(Rating), v.maxLength(5), v.readonly())), v.maxLength(MOST_RATERS), v.readonly()),
  ),
}
