package io.github.csprules.testkit;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Lets work be done by a thread of its own, and does not wait for ever: a host's rule may never come to an end. */
final class Watch {

    private final FutureTask<?> task;
    private final Thread thread;

    private Watch(FutureTask<?> task, Thread thread) {
        this.task = task;
        this.thread = thread;
    }

    /** What a thread does after its time, line by line. */
    static final class EndlessException extends Exception {

        private static final long serialVersionUID = 1;

        /** Where it is. */
        private EndlessException(StackTraceElement[] where) {
            setStackTrace(where);
        }
    }

    /**
     * Does the work in another thread and waits for it.
     *
     * @param name the name of the thread
     * @param work what is to be done; what it throws is thrown here
     * @param patience how long nothing may happen
     * @param hasHappened whether something has happened since this was asked last
     * @return the result
     * @throws EndlessException if nothing has happened for that time; the thread is left to itself
     */
    static <T> T over(String name, Callable<T> work, Duration patience, BooleanSupplier hasHappened)
            throws EndlessException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        thread.start();
        Watch watch = new Watch(task, thread);
        while (true) {
            try {
                return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!hasHappened.getAsBoolean()) {
                    throw watch.givenUp(locale, zone);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                thread.interrupt();
                throw new IllegalStateException("interrupted while rules were asked", e);
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                throw thrown(cause == null ? e : cause);
            }
        }
    }

    /** Does the work, and waits at most for a time: empty if that was not enough. */
    static <T> Optional<T> within(Duration time, String name, Callable<T> work) {
        try {
            return Optional.of(over(name, work, time, () -> false));
        } catch (EndlessException e) {
            return Optional.empty();
        }
    }

    private EndlessException givenUp(Locale locale, TimeZone zone) {
        StackTraceElement[] where = thread.getStackTrace();
        task.cancel(true);
        Defaults.abandon(locale, zone);
        return new EndlessException(where);
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
