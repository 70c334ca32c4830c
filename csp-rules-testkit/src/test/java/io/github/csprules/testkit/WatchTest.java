package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who does not come to an end is told from who is not let to work. */
class WatchTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    /** Long enough for what a thread computes before it waits. */
    private static final Duration LONGER = Duration.ofMillis(500);

    @Test
    void who_waits_for_what_never_comes_is_given_up() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatExceptionOfType(Watch.EndlessException.class)
                .isThrownBy(() -> Watch.over(
                        "waits",
                        () -> {
                            never.await();
                            return "";
                        },
                        SHORT,
                        () -> false));
    }

    @Test
    void who_computes_without_end_is_given_up() {
        assertThatExceptionOfType(Watch.EndlessException.class)
                .isThrownBy(() -> Watch.over(
                        "computes",
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                Thread.onSpinWait();
                            }
                            return "";
                        },
                        SHORT,
                        () -> false));
    }

    /** As a thread that the machine has no time for, one that waits for a connection is ready and computes nothing. */
    @Test
    void who_is_ready_but_hardly_computes_is_waited_for() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AtomicInteger asked = new AtomicInteger();

            String result = Watch.over(
                    "waits for a connection",
                    () -> {
                        server.accept().close();
                        return "went on";
                    },
                    LONGER,
                    () -> {
                        if (asked.incrementAndGet() == 2) {
                            connect(server);
                        }
                        return false;
                    });

            assertThat(result).isEqualTo("went on");
        }
    }

    private static void connect(ServerSocket server) {
        try {
            new Socket(server.getInetAddress(), server.getLocalPort()).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void as_long_as_something_happens_there_is_no_end_to_patience() throws Exception {
        CountDownLatch enough = new CountDownLatch(10);

        String result = Watch.over(
                "goes on",
                () -> {
                    enough.await();
                    return "went on";
                },
                SHORT,
                () -> {
                    enough.countDown();
                    return true;
                });

        assertThat(result).isEqualTo("went on");
    }
}
