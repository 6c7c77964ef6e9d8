/** The thread in which a database file is checked: SQLite works on it without a pause, and nobody is to wait for that. */
import { parentPort, workerData } from 'node:worker_threads';
import { fileProblems } from './integrity.ts';

parentPort?.postMessage(fileProblems(String(workerData.file), workerData.thorough === true));
