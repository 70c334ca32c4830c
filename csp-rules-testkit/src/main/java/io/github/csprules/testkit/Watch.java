package io.github.csprules.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    /** How many times as long is waited for threads that want to work, but are hardly let to, as the machine has much to do. */
    private static final int BUSY = 6;

    /** Who computes for less than one in so many parts of the time is hardly let to. */
    private static final int HARDLY = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final FutureTask<?> task;
    private final Thread thread;

    /** The thread and those that it starts. */
    private final ThreadGroup group;

    private final Map<Long, Long> computed = new HashMap<>();
    private int starved;

    private Watch(FutureTask<?> task, String name) {
        this.task = task;
        group = new ThreadGroup(name);
        thread = new Thread(group, task, name);
        thread.setDaemon(true);
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
     * @throws EndlessException if nothing has happened for that time, though the threads were let to work; they are left to
     *     themselves
     */
    static <T> T over(String name, Callable<T> work, Duration patience, BooleanSupplier hasHappened)
            throws EndlessException {
        FutureTask<T> task = new FutureTask<>(work);
        Watch watch = new Watch(task, name);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        watch.thread.start();
        while (true) {
            try {
                return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!hasHappened.getAsBoolean() && !watch.isStarved(patience) && !task.isDone()) {
                    throw watch.givenUp(locale, zone);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                watch.thread.interrupt();
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

    /** Whether some thread could go on, but all of them together hardly computed in the time that has passed. */
    private boolean isStarved(Duration time) {
        Thread[] all = new Thread[group.activeCount() + HARDLY];
        int count = group.enumerate(all);
        long sum = 0;
        boolean isRunnable = false;
        for (Thread each : Arrays.copyOf(all, count)) {
            long total = THREADS.getThreadCpuTime(each.getId());
            Long before = computed.put(each.getId(), total);
            sum += Math.max(0, total - (before == null ? 0 : before));
            isRunnable |= each.getState() == Thread.State.RUNNABLE;
        }
        return isRunnable && sum < time.toNanos() / HARDLY && ++starved < BUSY;
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
