/**
 * The accessibility attributes each built-in component carries to WeChat's screen readers.
 * Words do the work: a label says what a part is and what state it is in, so only these four names are needed.
 */
const LABEL = { 'aria-role': "''", 'aria-label': "''" }
const LIVE = { 'aria-hidden': 'false', 'aria-live': "''" }

exports.A11Y_COMPONENTS = {
  View: { ...LABEL, ...LIVE },
  Text: { ...LABEL, ...LIVE },
  ScrollView: LABEL,
  Image: LABEL,
  Button: LABEL,
  Input: LABEL,
  Textarea: LABEL,
  Picker: LABEL,
  Switch: LABEL,
}
