/** This phone's camera, whichever platform it is. */
export { device } from './device'
