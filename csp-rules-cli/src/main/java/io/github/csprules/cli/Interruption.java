package io.github.csprules.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets a thread come to a clean end and say how far it got when the process is told to end. */
final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CountDownLatch isOver = new CountDownLatch(1);
    private final @Nullable Thread hook;

    private Interruption(boolean isProcess) {
        Thread worker = Thread.currentThread();
        hook = isProcess ? new Thread(() -> interrupt(worker), "csp-rules-interruption") : null;
        if (hook != null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    /** Watches over the calling thread until this is closed. */
    static Interruption watched(Main main) {
        return new Interruption(main.isProcess());
    }

    private void interrupt(Thread worker) {
        worker.interrupt();
        try {
            isOver.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS); // in vain if it waits for its input
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        isOver.countDown();
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // it is what ended this
            }
        }
    }
}
