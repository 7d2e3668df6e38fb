import fc from 'fast-check'

/**
 * Properties try the same inputs in every run, so that a red gate is red for everybody and a green one stays green;
 * `SEED=$RANDOM npm test -- rules` tries others. What they find becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20230203) })

export default fc
