/** How the glue of a decoder takes a value into WebAssembly and out of it (embind of Emscripten). */
interface Wire {
  isVoid?: boolean
  argPackAdvance: number
  toWireType: (destructors: unknown[] | null, value: unknown) => unknown
  fromWireType: (raw: unknown) => unknown
  readValueFromPointer: (at: number) => unknown
  destructorFunction?: ((raw: unknown) => void) | null
}

type Call = (this: unknown, ...given: unknown[]) => unknown
type Begin = [
  name: string,
  refuse: (sentence: string) => void,
  invoke: Call,
  target: unknown,
  runDestructors: (destructors: unknown[]) => void,
  result: Wire,
  self: Wire,
]

/**
 * Takes the place of `Function` in the worker. The glue of the Basis transcoder writes its calls as text and has `Function`
 * read them, which the page's policy forbids (no `unsafe-eval`); here the same two kinds of calls are built without text
 * being run. What the text says is only looked at for the choices that its writer made.
 */
export function withoutEval(): void {
  // The glue asks whether it was given a constructor of functions.
  Object.defineProperty(standIn, 'prototype', { value: Function.prototype })
  Object.assign(self, { Function: standIn })
}

function standIn(...text: string[]) {
  const [body = ''] = text.slice(-1)
  const types = text.filter((name) => /^argType\d+$/.test(name)).length
  return (...closure: unknown[]) => {
    if (text[0] === 'humanName')
      return intoWasm(body, closure.slice(0, 7) as Begin, closure.slice(7, 7 + types) as Wire[])
    if (text[0] === 'retType')
      return outOfWasm(body, closure.slice(0, 1 + types) as Wire[], closure[1 + types])
    throw new EvalError('The decoder asks for code of an unknown kind.')
  }
}

/** A function or method of the decoder that scripts can call. */
function intoWasm(body: string, begin: Begin, types: readonly Wire[]): Call {
  const [name, refuse, invoke, target, runDestructors, result, self] = begin
  const isMethod = body.includes('thisWired = ')
  const returns = body.includes('var ret = ')
  const collects = body.includes('var destructors = []')
  return function call(...given) {
    if (given.length !== types.length)
      refuse(`function ${name} called with ${given.length} arguments, expected ${types.length}`)
    const destructors = collects ? [] : null
    const wires = isMethod ? [self, ...types] : types
    const values = isMethod ? [this, ...given] : given
    const wired = wires.map((wire, i) => wire.toWireType(destructors, values[i]))
    const raw = invoke(target, ...wired)
    if (destructors) runDestructors(destructors)
    else for (const [i, wire] of wires.entries()) wire.destructorFunction?.(wired[i])
    return returns ? result.fromWireType(raw) : undefined
  }
}

type Back = (wire: Wire, destructors: number, value: unknown) => unknown

/** A call from the decoder to a method or a constructor of ours; its arguments lie in memory one after the other. */
function outOfWasm(body: string, [result, ...types]: readonly Wire[], back: unknown) {
  const constructs = body.includes('new func(')
  // oxlint-disable-next-line max-params -- as the glue calls it
  return (owner: unknown, called: Call, destructors: number, from: number) => {
    let at = from
    const given = types.map((wire) => {
      const value = wire.readValueFromPointer(at)
      at += wire.argPackAdvance
      return value
    })
    const value: unknown = constructs
      ? Reflect.construct(called, given)
      : called.apply(owner, given)
    return result && !result.isVoid ? (back as Back)(result, destructors, value) : undefined
  }
}
