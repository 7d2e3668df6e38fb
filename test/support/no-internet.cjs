/** Loaded before a program under test: any way out of this machine is said on stderr and refused (C04). */
const dns = require('node:dns')
const net = require('node:net')

const near = (host) => host === undefined || ['127.0.0.1', '::1', 'localhost', ''].includes(host)
const refuse = (host) => {
  process.stderr.write(`WENT OUT TO ${host}\n`)
  throw new Error(`no way out: ${host}`)
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  const host = typeof options === 'object' ? options.host : typeof args[1] === 'string' ? args[1] : undefined
  const local = typeof options === 'object' && options.path !== undefined
  return local || near(host) ? connect.apply(this, args) : refuse(host)
}
const { lookup } = dns
dns.lookup = (host, ...rest) => (near(host) ? lookup(host, ...rest) : refuse(host))
