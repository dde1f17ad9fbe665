/** The environment of a program that reads files of strangers: nothing of ours but where programs are, and a folder for its own. */
export function surroundings(home: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'Path', 'SYSTEMROOT', 'SystemRoot', 'LD_LIBRARY_PATH']
  const found = kept.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(found), HOME: home, TMPDIR: home, TEMP: home, LANG: 'C.UTF-8' }
}
