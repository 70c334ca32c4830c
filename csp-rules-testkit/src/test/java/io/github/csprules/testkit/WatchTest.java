package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Who does not come to an end is given up; as long as something happens, nobody is. */
class WatchTest {

    private static final Duration SHORT = Duration.ofMillis(20);

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
