/** What the exit codes of every command mean. `--help` prints them. */
export const exitCodes = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** 128 plus the signal's number, as in shells. */
  interrupted: 130,
  terminated: 143,
} as const;

export const exitCodeHelp = `
Exit codes:
  0    done; a gateway that received a stop signal has stopped cleanly
  1    failed, or found something to report; the last lines say what
  2    wrong settings or wrong usage; nothing was touched
  130  interrupted (Ctrl-C) before it was done
  143  terminated (SIGTERM) before it was done`;
