import type { Component } from 'svelte'

/** In the place of a screen that a test does not look at. */
export const EmptyScreen: Component = () => ({})
