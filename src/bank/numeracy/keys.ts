import type { Key } from '../../domain/kinds/keys'

const author = { author: 'Kontor', date: '2026-11-25', status: 'author' } as const
const revised = { ...author, date: '2026-11-27' } as const

export const keys: readonly Key[] = [
  {
    type: 'number',
    item: 'nu-change',
    ...author,
    answers: {
      1: {
        answer: 'paid - price',
        tolerance: 0.001,
        wrong: [{ id: 'borrow', value: 'paid - price + 100', credit: 0 }],
      },
      2: {
        answer: 'paid - price - other',
        tolerance: 0.001,
        wrong: [
          { id: 'one-item', value: 'paid - price', credit: 0 },
          { id: 'borrow', value: 'paid - price - other + 100', credit: 0 },
        ],
      },
      3: {
        answer: 'paid - price - other + deposit',
        tolerance: 0.001,
        wrong: [
          { id: 'no-deposit', value: 'paid - price - other', credit: 0.25 },
          { id: 'deposit-added', value: 'paid - price - other - deposit', credit: 0 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-order-total',
    ...author,
    answers: {
      1: {
        answer: 'n * p + m * q',
        tolerance: 0.001,
        wrong: [
          { id: 'one-each', value: 'p + q', credit: 0 },
          { id: 'first-only', value: 'n * p', credit: 0 },
        ],
      },
      2: {
        answer: 'n * p + m * q + ship',
        tolerance: 0.001,
        wrong: [
          { id: 'no-shipping', value: 'n * p + m * q', credit: 0.25 },
          { id: 'one-each', value: 'p + q + ship', credit: 0 },
        ],
      },
      3: {
        answer: 'n * p + m * q + ship - credit',
        tolerance: 0.001,
        wrong: [
          { id: 'no-credit', value: 'n * p + m * q + ship', credit: 0.25 },
          { id: 'credit-added', value: 'n * p + m * q + ship + credit', credit: 0 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-cash-count',
    ...revised,
    answers: {
      1: {
        answer: 'missing',
        tolerance: 0.001,
        wrong: [
          { id: 'counted', value: 'counted', credit: 0.25 },
          { id: 'no-coins', value: 'missing + coins', credit: 0.25 },
        ],
      },
      2: { answer: 'missing', tolerance: 0.001, wrong: [{ id: 'counted', value: 'counted', credit: 0.25 }] },
      3: {
        answer: 'missing',
        tolerance: 0.001,
        wrong: [
          { id: 'counted', value: 'counted', credit: 0.25 },
          { id: 'no-coins', value: 'missing + halves * 50', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-instalments',
    ...author,
    answers: {
      1: { answer: 'rate', tolerance: 0.001, wrong: [{ id: 'decimal-shift', value: 'rate / 10', credit: 0 }] },
      2: {
        answer: 'rate',
        tolerance: 0.001,
        wrong: [
          { id: 'no-deposit', value: 'price / n', credit: 0.25 },
          { id: 'rest', value: 'price - down', credit: 0 },
        ],
      },
      3: {
        answer: 'rate',
        tolerance: 0.001,
        wrong: [
          { id: 'no-fee', value: '(price - down) / n', credit: 0.25 },
          { id: 'no-deposit', value: '(price + fee) / n', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-discount',
    ...revised,
    answers: {
      1: {
        answer: 'price - off',
        tolerance: 0.001,
        wrong: [
          { id: 'rebate-only', value: 'off', credit: 0.25 },
          { id: 'added', value: 'price + off', credit: 0 },
        ],
      },
      2: {
        answer: 'all - off',
        tolerance: 0.001,
        wrong: [
          { id: 'rebate-only', value: 'off', credit: 0.25 },
          { id: 'one-only', value: 'price - price * rebate / 100', credit: 0.25 },
        ],
      },
      3: {
        answer: 'reduced - off',
        tolerance: 0.001,
        wrong: [
          { id: 'percent-added', value: 'price * (100 - rebate - skonto) / 100', credit: 0.25 },
          { id: 'first-only', value: 'reduced', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-tax',
    ...revised,
    answers: {
      1: {
        answer: 'gross',
        tolerance: 0.001,
        wrong: [
          { id: 'tax-only', value: 'tax', credit: 0.25 },
          { id: 'subtracted', value: 'net - tax', credit: 0 },
        ],
      },
      2: {
        answer: 'gross',
        tolerance: 0.001,
        wrong: [
          { id: 'tax-only', value: 'tax', credit: 0.25 },
          { id: 'one-untaxed', value: 'net + net * rate / 100 + trip', credit: 0.25 },
        ],
      },
      3: {
        answer: 'net',
        tolerance: 0.001,
        wrong: [
          { id: 'from-gross', value: 'gross - gross * rate / 100', credit: 0 },
          { id: 'tax-only', value: 'tax', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-change-percent',
    ...revised,
    answers: {
      1: {
        answer: 'p',
        tolerance: 0,
        wrong: [
          { id: 'difference', value: 'b - a', credit: 0 },
          { id: 'of-new', value: 'round((b - a) / b * 100, 0)', credit: 0.25 },
        ],
      },
      2: {
        answer: 'p',
        tolerance: 0,
        wrong: [
          { id: 'difference', value: 'b - a', credit: 0 },
          { id: 'of-new', value: 'round((b - a) / b * 100, 0)', credit: 0.25 },
        ],
      },
      3: {
        answer: 'p',
        tolerance: 0,
        wrong: [
          { id: 'difference', value: 'a - last', credit: 0 },
          { id: 'of-new', value: 'round((a - last) / last * 100, 0)', credit: 0.25 },
          { id: 'one-month', value: 'round((a - b) / a * 100, 0)', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-share',
    ...revised,
    answers: {
      1: { answer: 'p', tolerance: 0, wrong: [{ id: 'rest', value: '100 - p', credit: 0.25 }] },
      2: {
        answer: 'p',
        tolerance: 0,
        wrong: [
          { id: 'rest', value: '100 - p', credit: 0.25 },
          { id: 'part-only', value: 'round(part / total * 100, 0)', credit: 0.25 },
        ],
      },
      3: {
        answer: '100 - p - r',
        tolerance: 0,
        wrong: [
          { id: 'spent', value: 'p + r', credit: 0.25 },
          { id: 'one-only', value: '100 - r', credit: 0 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-commission',
    ...revised,
    answers: {
      1: { answer: 'share', tolerance: 0.001, wrong: [{ id: 'decimal-shift', value: 'share / 10', credit: 0 }] },
      2: {
        answer: 'pay',
        tolerance: 0.001,
        wrong: [
          { id: 'commission-only', value: 'share', credit: 0.25 },
          { id: 'of-base', value: 'base + base * rate / 100', credit: 0 },
        ],
      },
      3: {
        answer: 'pay',
        tolerance: 0.001,
        wrong: [
          { id: 'whole-sales', value: 'base + sales * rate / 100', credit: 0.25 },
          { id: 'commission-only', value: 'share', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-hours',
    ...revised,
    answers: {
      common: {
        answer: 'worked / 60',
        tolerance: 0.001,
        wrong: [
          { id: 'no-break', value: '(worked + pause) / 60', credit: 0.25 },
          { id: 'minutes-as-decimals', value: 'floor(worked / 60) + mod(worked, 60) / 100', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-overtime',
    ...revised,
    answers: {
      1: {
        answer: 'over',
        tolerance: 0,
        wrong: [
          { id: 'last-day-missing', value: 'abs((n - 1) * a - target)', credit: 0 },
          { id: 'one-hour-off', value: 'over + 60', credit: 0.25 },
        ],
      },
      2: {
        answer: 'over',
        tolerance: 0,
        wrong: [
          { id: 'last-day-missing', value: 'abs(n * a - target)', credit: 0 },
          { id: 'one-hour-off', value: 'over + 60', credit: 0.25 },
        ],
      },
      3: {
        answer: 'over',
        tolerance: 0,
        wrong: [
          { id: 'last-day-missing', value: 'abs(n * a - target)', credit: 0 },
          { id: 'one-hour-off', value: 'over + 60', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-slots',
    ...author,
    answers: {
      1: { answer: 'n', tolerance: 0, wrong: [{ id: 'one-more', value: 'n + 1', credit: 0 }] },
      2: {
        answer: 'n',
        tolerance: 0,
        wrong: [
          { id: 'gap-after-each', value: 'floor((end - start) / (length + gap))', credit: 0.25 },
          { id: 'no-gap', value: 'floor((end - start) / length)', credit: 0 },
        ],
      },
      3: {
        answer: 'n + m',
        tolerance: 0,
        wrong: [
          { id: 'lunch-forgotten', value: 'floor((end - start + gap) / (length + gap))', credit: 0 },
          {
            id: 'gap-after-each',
            value: 'floor((720 - start) / (length + gap)) + floor((end - 780) / (length + gap))',
            credit: 0.25,
          },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-departure',
    ...author,
    answers: {
      1: { answer: 'at - drive', tolerance: 0, wrong: [{ id: 'added', value: 'at + drive', credit: 0 }] },
      2: {
        answer: 'at - drive - early',
        tolerance: 0,
        wrong: [
          { id: 'not-early', value: 'at - drive', credit: 0.25 },
          { id: 'late', value: 'at - drive + early', credit: 0 },
        ],
      },
      3: {
        answer: 'at - drive - early - stop',
        tolerance: 0,
        wrong: [
          { id: 'no-stop', value: 'at - drive - early', credit: 0.25 },
          { id: 'not-early', value: 'at - drive - stop', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-wages',
    ...author,
    answers: {
      1: {
        answer: 'h1 * r1 + h2 * r2',
        tolerance: 0.001,
        wrong: [{ id: 'one-rate', value: '(h1 + h2) * r1', credit: 0 }],
      },
      2: {
        answer: 'h1 * r1 + h2 * r2 + h3 * r3',
        tolerance: 0.001,
        wrong: [
          { id: 'one-rate', value: '(h1 + h2 + h3) * r1', credit: 0 },
          { id: 'row-missing', value: 'h1 * r1 + h2 * r2', credit: 0.25 },
        ],
      },
      3: {
        answer: 'h1 * r1 + h2 * r2 + h3 * r3 + b1 + b2 + b3',
        tolerance: 0.001,
        wrong: [{ id: 'no-bonus', value: 'h1 * r1 + h2 * r2 + h3 * r3', credit: 0.25 }],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-stock',
    ...author,
    answers: {
      1: { answer: 'm1 - s1 + m2 - s2', tolerance: 0, wrong: [{ id: 'one-article', value: 'm1 - s1', credit: 0 }] },
      2: {
        answer: 'm1 - s1 + m3 - s3',
        tolerance: 0,
        wrong: [{ id: 'surplus-deducted', value: 'm1 - s1 + m2 - s2 + m3 - s3', credit: 0.25 }],
      },
      3: {
        answer: '(ceil(need1 / box) + ceil(need3 / box)) * box',
        tolerance: 0,
        wrong: [
          { id: 'no-packs', value: 'need1 + need3', credit: 0.25 },
          { id: 'packs-together', value: 'ceil((need1 + need3) / box) * box', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-stocktaking',
    ...revised,
    answers: {
      1: { answer: 'value', tolerance: 0.001, wrong: [{ id: 'row-missing', value: 'n1 * p1', credit: 0 }] },
      2: {
        answer: 'value * 80 / 100',
        tolerance: 0.001,
        wrong: [
          { id: 'whole-value', value: 'value', credit: 0.25 },
          { id: 'twenty-percent', value: 'value * 20 / 100', credit: 0.25 },
        ],
      },
      3: {
        answer: 'value * 80 / 100 - excess',
        tolerance: 0.001,
        wrong: [
          { id: 'no-excess', value: 'value * 80 / 100', credit: 0.25 },
          { id: 'excess-first', value: '(value - excess) * 80 / 100', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-average',
    ...revised,
    answers: {
      1: { answer: 'sum / 3', tolerance: 0, wrong: [{ id: 'sum', value: 'sum', credit: 0 }] },
      2: {
        answer: 'last',
        tolerance: 0,
        wrong: [
          { id: 'four-days', value: 'abs(4 * goal - sum)', credit: 0 },
          { id: 'goal', value: 'goal', credit: 0 },
        ],
      },
      3: {
        answer: 'sum / 4',
        tolerance: 0,
        wrong: [
          { id: 'closed-day-counted', value: 'round(sum / 5, 0)', credit: 0.25 },
          { id: 'sum', value: 'sum', credit: 0 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-bill-check',
    ...revised,
    answers: {
      1: { answer: 'error', tolerance: 0.001, wrong: [{ id: 'right-total', value: 'right', credit: 0.25 }] },
      2: { answer: 'error', tolerance: 0.001, wrong: [{ id: 'right-total', value: 'right', credit: 0.25 }] },
      3: {
        answer: 'error',
        tolerance: 0.001,
        wrong: [
          { id: 'right-total', value: 'right', credit: 0.25 },
          { id: 'no-discount', value: 'n * p - printed', credit: 0 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-swapped',
    ...revised,
    answers: {
      1: {
        answer: 'sum - booked + paid',
        tolerance: 0.001,
        wrong: [
          { id: 'wrong-way', value: 'sum + booked - paid', credit: 0 },
          { id: 'twice', value: 'sum + paid', credit: 0 },
        ],
      },
      2: {
        answer: 'sum - booked + paid + lost',
        tolerance: 0.001,
        wrong: [
          { id: 'lost-forgotten', value: 'sum - booked + paid', credit: 0.25 },
          { id: 'wrong-way', value: 'sum + booked - paid + lost', credit: 0 },
        ],
      },
      3: {
        answer: 'sum - booked - booked2 + paid + paid2',
        tolerance: 0.001,
        wrong: [
          { id: 'wrong-way', value: 'sum + booked + booked2 - paid - paid2', credit: 0 },
          { id: 'one-only', value: 'sum - booked + paid', credit: 0.25 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-copies',
    ...author,
    answers: {
      1: { answer: 'extra', tolerance: 0, wrong: [{ id: 'used', value: 'used', credit: 0.25 }] },
      2: {
        answer: 'extra',
        tolerance: 0,
        wrong: [
          { id: 'used', value: 'used - free', credit: 0.25 },
          { id: 'free-forgotten', value: 'used - billed', credit: 0 },
        ],
      },
      3: {
        answer: 'extra',
        tolerance: 0,
        wrong: [
          { id: 'used', value: 'used + used2 - free', credit: 0.25 },
          { id: 'free-forgotten', value: 'used + used2 - billed', credit: 0 },
        ],
      },
    },
  },
  {
    type: 'number',
    item: 'nu-delivery',
    ...author,
    answers: {
      1: { answer: 'less * per', tolerance: 0, wrong: [{ id: 'cartons', value: 'less', credit: 0 }] },
      2: {
        answer: 'n * per - got * pergot',
        tolerance: 0,
        wrong: [
          { id: 'cartons-only', value: 'less * per', credit: 0.25 },
          { id: 'cartons', value: 'less', credit: 0 },
        ],
      },
      3: {
        answer: 'n * per - got * pergot + broken',
        tolerance: 0,
        wrong: [
          { id: 'broken-forgotten', value: 'n * per - got * pergot', credit: 0.25 },
          { id: 'broken-wrong-way', value: 'n * per - got * pergot - broken', credit: 0 },
        ],
      },
    },
  },
]
