/** 没说不舒服 · 有情况 · 没联系上 · 还没人联系, and 送到了还没看: told apart without colour (F15). */
export type DotState = 'fine' | 'bad' | 'miss' | 'none' | 'wait'
