/** Rises when a look tells more than before, or other things: what an older one stored is looked at again. */
export const probeVersion = 4
