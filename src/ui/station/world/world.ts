import { provideDevice, type StaffDevice } from '../../device'
import type { Language } from '../../../domain/ground/language'
import { provideCollection, type Collection } from './collection'
import { provideEnrolment, type Enrolment } from './enrolment'
import { providePreflight, type RunPreflight } from './preflight'
import { provideRunningTest, type RunningTest } from './running-test'
import { provideStaff, type Staff } from './staff'

/** Everything that the pages for staff and for enrolment may ask for, by feature; `app/station` builds it. */
export interface StationWorld {
  readonly collection: Collection
  readonly device: StaffDevice
  readonly enrolment: Enrolment
  readonly preflight: RunPreflight
  readonly runningTest: RunningTest
  readonly staff: Staff
  readonly rememberLanguage: (language: Language) => void
}

/** Each page below asks for the features it uses. */
export function provideWorld(world: StationWorld): void {
  provideCollection(world.collection)
  provideDevice(world.device)
  provideEnrolment(world.enrolment)
  providePreflight(world.preflight)
  provideRunningTest(world.runningTest)
  provideStaff(world.staff)
}
