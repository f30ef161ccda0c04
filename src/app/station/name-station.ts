import { pinOf, type Stations } from '../../services/device/station'
import type { Naming } from '../../ui/station/world/enrolment'

/** A new number, name and PIN; what the station has collected stays. @param salt 16 random bytes @returns false when it could not be stored */
export function nameStation(stations: Stations, { number, name, pin }: Naming, salt: Uint8Array): Promise<boolean> {
  return stations.change((before) => ({
    collected: [],
    paused: false,
    ...before,
    number,
    name,
    pin: pinOf(pin, salt),
    tries: { wrong: 0, until: 0 },
  }))
}

/** A PIN alone: for a laptop that takes the test without being one of several stations. @param salt 16 random bytes @returns false when it could not be stored */
export function setPin(stations: Stations, pin: string, salt: Uint8Array): Promise<boolean> {
  return stations.change((before) => ({
    number: 1,
    name: '',
    collected: [],
    paused: false,
    ...before,
    pin: pinOf(pin, salt),
    tries: { wrong: 0, until: 0 },
  }))
}
