/** The groups that are asked after every day (B39), by the names people use. */
export { groupWords } from '@domain/rules/words'
