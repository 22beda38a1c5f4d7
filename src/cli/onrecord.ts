#!/usr/bin/env node
import { runProgram } from './program.ts';

// The program reading our output may stop early: `onrecord schema print | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2));
