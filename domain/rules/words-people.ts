/** Who did something, as the family reads it. */
export function roleWords(capacity: string, name: string): string {
  switch (capacity) {
    case 'cadre':
      return `${name}（村干部）`
    case 'doctor':
      return `${name}（医生）`
    case 'office':
    case 'admin':
      return `${name}（镇乡办公室）`
    case 'volunteer':
      return `${name}（志愿者）`
    case 'keeper':
      return `${name}（店里的人）`
    default:
      return '家里'
  }
}
