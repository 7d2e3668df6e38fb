import { ask } from './dom.js'

/** Somebody's phone: the preview, at a phone's size, as whoever the address names. */
const query = new URLSearchParams(location.search)
const openid = query.get('as') ?? ''
const asked = query.get('page') ?? ''
const page = /^[\w/-]+$/.test(asked) ? asked : 'pages/home/index'
const address = `/?as=${encodeURIComponent(openid)}#/${page}`

document.getElementById('phone').src = address
document.getElementById('alone').href = address

const { groups } = await ask('people')
const known = groups.flatMap(({ people }) => people).find((one) => one.openid === openid)
document.getElementById('who').textContent = known?.name ?? openid
document.getElementById('words').textContent = known?.words ?? ''
document.title = `${known?.name ?? openid}的手机 · 守望`
