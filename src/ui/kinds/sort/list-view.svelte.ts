/** Whether things are sorted in a list instead of one by one: whoever has chosen it finds it again in the next task. */
export const listView = $state({ isOn: false })
