package io.github.csprules.json;

import io.github.csprules.rule.RuleFailedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers the lines of a stream with several threads, a few at a time, and returns the answers in the order of the lines.
 * <p>
 * Only the calling thread reads and returns; the others never touch a host's streams. It reads ahead while the input does not
 * block and memory stays small. It waits for the input only when every line before is answered, so that whoever is at the other
 * end may wait for an answer before sending the next line.
 */
final class LineWorkers implements AutoCloseable {

    /** Few, so that even a single read keeps all threads busy. */
    private static final int CHUNK_LINES = 16;

    private static final int CHUNK_BYTES = 1 << 16;
    private static final int CHUNKS_PER_THREAD = 4;
    private static final String OUT_OF_MEMORY = "out of memory";

    private static final AtomicInteger THREADS = new AtomicInteger();

    private final LineReader reader;
    private final Work work;
    private final ThreadPoolExecutor pool;
    private final int maxPending;
    private final Queue<Task> pending = new ArrayDeque<>();
    private final BatchSummary.Tally tally = new BatchSummary.Tally();

    private Chunk chunk = new Chunk(List.of(), null);
    private int position;
    /** Returned, and counted when the next one is requested. */
    private @Nullable Answered last;
    /** The first line that is not yet answered. */
    private long reached;
    /** What ended the reading before its time. */
    private @Nullable Stop unreadable;

    private boolean isDone;
    private volatile boolean isClosed;

    /** Answers a line, on any thread. */
    interface Work {

        Answered answer(Line line);

        /** Answers a line for which there is not enough memory. */
        Answered exhausted(Line line);
    }

    /** An answer, and its bytes where somebody wants them. */
    static final class Answered {

        private final BatchAnswer answer;
        private final byte[] json;

        Answered(BatchAnswer answer, byte[] json) {
            this.answer = answer;
            this.json = json;
        }

        BatchAnswer answer() {
            return answer;
        }

        byte[] json() {
            return json;
        }
    }

    /** Why there is no answer to a line. */
    private record Stop(long line, Throwable cause) {}

    /** The answers to a few lines, up to where something went wrong. */
    private record Chunk(List<Answered> answers, @Nullable Stop stop) {}

    /** Lines that are being answered. */
    private record Task(List<Line> lines, Future<Chunk> future) {}

    LineWorkers(LineReader reader, int threads, Work work) {
        this.reader = reader;
        this.reached = reader.number();
        this.work = work;
        this.maxPending = CHUNKS_PER_THREAD * threads;
        this.pool = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), LineWorkers::thread);
        // Also if nobody closes this: what is read ahead is soon worked off, and then the threads end by themselves.
        pool.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "csp-rules-batch-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Hands out the next answer; the one before counts as delivered.
     *
     * @return the answer, or null after the last line
     * @throws BatchStoppedException if there can be none
     */
    @Nullable
    Answered next() {
        try {
            return nextOrStop();
        } catch (OutOfMemoryError e) {
            throw outOfMemory(e);
        }
    }

    private @Nullable Answered nextOrStop() {
        countLast();
        requireNotInterrupted();
        while (position == chunk.answers.size()) {
            if (isDone) {
                return null;
            }
            if (chunk.stop != null) {
                throw stopped(chunk.stop);
            }
            readAhead();
            Task first = pending.poll();
            if (first == null) {
                if (unreadable != null) {
                    throw stopped(unreadable);
                }
                isDone = true;
                close();
                return null;
            }
            chunk = await(first);
            position = 0;
        }
        last = chunk.answers.get(position++);
        return last;
    }

    /** What was delivered. */
    BatchSummary summary() {
        return tally.summary();
    }

    private void countLast() {
        if (last != null) {
            tally.add(last.answer);
            reached = last.answer.line() + 1;
            last = null;
        }
    }

    private void readAhead() {
        if (isClosed) {
            throw new IllegalStateException("the answers are closed");
        }
        boolean isMore = unreadable == null;
        while (isMore && pending.size() < maxPending) {
            List<Line> lines = new ArrayList<>(CHUNK_LINES);
            isMore = read(lines);
            if (!lines.isEmpty()) {
                pending.add(new Task(lines, pool.submit(() -> answer(lines))));
            }
        }
    }

    /** Reads a few lines. Returns whether there can be more of them without waiting. */
    private boolean read(List<Line> lines) {
        try {
            for (int bytes = 0; lines.size() < CHUNK_LINES && bytes < CHUNK_BYTES; ) {
                Line line = reader.next(pending.isEmpty() && lines.isEmpty());
                if (line == null) {
                    return false;
                }
                lines.add(line);
                bytes += line.bytes().length;
            }
            return true;
        } catch (OutOfMemoryError e) {
            if (pending.isEmpty() && lines.isEmpty()) {
                unreadable = new Stop(reader.number(), e);
            }
            return false; // what is answered first gives its memory back
        } catch (IOException | RuntimeException e) {
            unreadable = new Stop(reader.number(), e);
            return false;
        }
    }

    private Chunk answer(List<Line> lines) {
        List<Answered> answers = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (isClosed) {
                break; // nobody asks any more
            }
            try {
                answers.add(work.answer(line));
            } catch (OutOfMemoryError e) {
                throw e; // which line used it up is not known yet
            } catch (Throwable e) { // it is told by the thread that asks
                return new Chunk(answers, new Stop(line.number(), e));
            }
        }
        return new Chunk(answers, null);
    }

    private Chunk await(Task first) {
        try {
            return resultOf(first);
        } catch (OutOfMemoryError e) {
            return oneByOne(first.lines);
        }
    }

    /** What a task has come to. Memory that ran out in it runs out here. */
    private Chunk resultOf(Task task) {
        try {
            return task.future.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError error) {
                throw error;
            }
            throw new IllegalStateException("cannot happen: whatever else is thrown is part of the chunk", e);
        }
    }

    /** Answers lines again, one at a time: only a line that exceeds the memory even alone is answered as such. */
    private Chunk oneByOne(List<Line> lines) {
        for (Task task : pending) {
            try {
                resultOf(task);
            } catch (OutOfMemoryError e) {
                // its turn comes
            }
        }
        List<Answered> answers = new ArrayList<>(lines.size());
        for (Line line : lines) {
            List<Line> alone = List.of(line);
            try {
                Chunk result = resultOf(new Task(alone, pool.submit(() -> answer(alone))));
                answers.addAll(result.answers);
                if (result.stop != null) {
                    return new Chunk(answers, result.stop);
                }
            } catch (OutOfMemoryError e) {
                answers.add(work.exhausted(line));
            }
        }
        return new Chunk(answers, null);
    }

    private void requireNotInterrupted() {
        if (Thread.interrupted()) {
            throw interrupted(new InterruptedException());
        }
    }

    private BatchStoppedException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return stopped(reached, "the thread was interrupted", e);
    }

    /** The last returned answer could not be delivered. */
    BatchStoppedException undelivered(IOException e) {
        return stopped(firstUndelivered(), "the output cannot be written", e);
    }

    /** There is no memory to go on. */
    BatchStoppedException outOfMemory(OutOfMemoryError e) {
        pending.clear();
        return stopped(firstUndelivered(), OUT_OF_MEMORY, e);
    }

    private long firstUndelivered() {
        return last == null ? reached : last.answer.line();
    }

    private BatchStoppedException stopped(Stop stop) {
        Throwable cause = stop.cause;
        String why = cause instanceof RuleFailedException
                ? String.valueOf(cause.getMessage())
                : cause instanceof IOException
                        ? "the input cannot be read"
                        : cause instanceof OutOfMemoryError
                                ? OUT_OF_MEMORY
                                : "failed with " + cause.getClass().getSimpleName();
        return stopped(stop.line, why, cause);
    }

    private BatchStoppedException stopped(long line, String why, Throwable cause) {
        close();
        return new BatchStoppedException(line, summary(), why, cause);
    }

    /** Ends the threads, even in the midst of it. */
    @Override
    public void close() {
        isClosed = true;
        pool.shutdownNow();
        pending.clear();
    }
}
