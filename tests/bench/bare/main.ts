import { mount } from 'svelte'
import { addMessages, init } from 'svelte-i18n'
import { createActor } from 'xstate'
import { quiz } from './quiz.machine'
import Quiz from './Quiz.svelte'
import texts from './texts'

/** What the libraries cost by themselves: the least app that uses all of them the way Kontor does. */

addMessages('de', texts)
init({ fallbackLocale: 'de', initialLocale: 'de' })
const actor = createActor(quiz)
actor.start()
const target = document.getElementById('app')
if (target) mount(Quiz, { target, props: { actor } })
document.documentElement.dataset['taken'] = 'yes'
