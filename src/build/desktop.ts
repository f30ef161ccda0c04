/** Whether a browser can be opened here: on Linux only where a screen is attached, or a program is named. */
export function canOpenBrowser(platform: string, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform !== 'linux') return true
  return ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME', 'BROWSER'].some((name) => (env[name] ?? '') !== '')
}
