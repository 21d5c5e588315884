declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on the open file; false where another process has it. The system frees it when the process ends, however it ends. */
  export function tryLock(fd: number): boolean
}
