import { createServer } from 'node:net'

/** Whether somebody else listens on a loopback port. */
export const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(true)
      else reject(error)
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
  })

export const takenWords = (port: number): string =>
  `端口 ${port} 被别的程序占着，守望没有打开。换一个再来：npm start -- --port ${port + 1}
(Port ${port} is in use by another program; choose another with --port.)`
